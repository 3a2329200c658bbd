using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace FlowPilot.Sandbox.Tests.Support;

/// <summary>An environment of an application by its name.</summary>
internal sealed class Stage(string name) : IHostEnvironment
{
    public string EnvironmentName { get; set; } = name;

    public string ApplicationName { get; set; } = "tests";

    public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
}
