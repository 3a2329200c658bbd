using FlowPilot.Authz.Policies.Budgets;

namespace FlowPilot.Authz.Tests.Policies.Budgets;

/// <summary>Calendar periods against a walk over the clock of the zone, which knows of days only what that clock shows.</summary>
public sealed class BudgetPeriodTests
{
    // Clocks that change by night, at midnight, over midnight, and a zone that skipped a whole day.
    public static TheoryData<string, int> Zones => new()
    {
        { "UTC", 2024 }, { "Europe/Berlin", 2026 }, { "America/Havana", 2025 }, { "America/Sao_Paulo", 2018 }, { "Asia/Beirut", 2022 }, { "Pacific/Apia", 2011 },
        { "Asia/Kathmandu", 2026 }, { "Australia/Lord_Howe", 2026 },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public void Calendar_OverAYear_IsWhatTheClockOfTheZoneShows(string zone, int year)
    {
        TimeZoneInfo clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        foreach (BudgetCalendarUnit unit in Enum.GetValues<BudgetCalendarUnit>())
        {
            BudgetPeriod period = BudgetPeriod.Calendar(unit, clock);
            var before = new DateTimeOffset(year - 1, 12, 20, 0, 0, 0, TimeSpan.Zero);
            DateTimeOffset from = period.CountsFrom(before), until = period.CountsUntil(before);
            for (DateTimeOffset now = before.AddMinutes(15); now.Year <= year; now = now.AddMinutes(15))
            {
                bool isSame = KeyOf(unit, before, clock) == KeyOf(unit, now, clock);
                Assert.True(isSame == (now < until), $"{unit} at {now:O}: until {until:O}");
                if (!isSame)
                {
                    // No instant is between two periods, and none in both.
                    Assert.Equal(until, period.CountsFrom(now));
                    from = until;
                    until = period.CountsUntil(now);
                }

                Assert.Equal(from, period.CountsFrom(now));
                before = now;
            }
        }
    }

    [Theory]
    [InlineData("2026-03-29T12:00:00Z", 23)]
    [InlineData("2026-10-25T12:00:00Z", 25)]
    [InlineData("2026-07-01T12:00:00Z", 24)]
    public void Day_WhereTheClockChanges_IsAnHourShorterOrLonger(string at, int hours)
    {
        BudgetPeriod day = BudgetPeriod.Calendar(BudgetCalendarUnit.Day, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(TimeSpan.FromHours(hours), day.CountsUntil(now) - day.CountsFrom(now));
    }

    [Theory]
    [InlineData("2024-02-29T23:59:59Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z")]
    [InlineData("2026-01-31T12:00:00Z", "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    public void Month_AtItsEnd_EndsWithIt(string at, string from, string until)
    {
        BudgetPeriod month = BudgetPeriod.Calendar(BudgetCalendarUnit.Month, TimeZoneInfo.Utc);
        var now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture), month.CountsFrom(now));
        Assert.Equal(DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture), month.CountsUntil(now));
    }

    // The clock falls back over midnight, at a minute past: what is first a day and then the day before counts to both, never to none.
    [Fact]
    public void Day_ThatBeginsTwice_BeginsAtTheFirst()
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns");
        BudgetPeriod day = BudgetPeriod.Calendar(BudgetCalendarUnit.Day, zone);
        DateTimeOffset noon = new(2010, 11, 7, 16, 0, 0, TimeSpan.Zero);

        Assert.Equal(new DateTimeOffset(2010, 11, 7, 2, 30, 0, TimeSpan.Zero), day.CountsFrom(noon));
        Assert.Equal(TimeSpan.FromHours(25), day.CountsUntil(noon) - day.CountsFrom(noon));
    }

    [Fact]
    public void Rolling_WhatIsAsOldAsThePeriod_CountsNoMore()
    {
        BudgetPeriod hour = BudgetPeriod.Rolling(TimeSpan.FromHours(1));
        DateTimeOffset now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(now.AddHours(-1).AddTicks(1), hour.CountsFrom(now));
        Assert.Equal(now.AddHours(1), hour.CountsUntil(now));
        Assert.True(hour.CountsFrom(hour.CountsUntil(now)) > now);
        Assert.Throws<ArgumentOutOfRangeException>(() => BudgetPeriod.Rolling(TimeSpan.FromSeconds(59)));
        Assert.NotEqual(hour, BudgetPeriod.Rolling(TimeSpan.FromHours(2)));
    }

    private static DateOnly KeyOf(BudgetCalendarUnit unit, DateTimeOffset instant, TimeZoneInfo zone)
    {
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        while (unit switch
        {
            BudgetCalendarUnit.Week => day.DayOfWeek != DayOfWeek.Monday,
            BudgetCalendarUnit.Month => day.Day != 1,
            BudgetCalendarUnit.Year => day.DayOfYear != 1,
            _ => false,
        })
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
