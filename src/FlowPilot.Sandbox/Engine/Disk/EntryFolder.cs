using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace FlowPilot.Sandbox.Engine.Disk;

/// <summary>The folder of the entries: whole files in, whole files out, bounded in bytes; several processes may use one.</summary>
/// <remarks>
/// Nothing is locked, so nothing stays locked when a process is killed. A file appears under its name by a rename, so it is whole or not there;
/// what a killed process leaves is a file under another name, which goes when it is old. Files of others are left alone.
/// </remarks>
internal sealed class EntryFolder(string path, long maxBytes, TimeProvider time)
{
    private const string TemporarySuffix = ".tmp";
    private const int NameLength = 64;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly SearchValues<char> HexChars = SearchValues.Create("0123456789abcdef");

    // No write takes as long.
    private static readonly TimeSpan TemporaryAge = TimeSpan.FromHours(1);

    private int _swept;

    /// <summary>Gets where it is.</summary>
    public string Path { get; } = path;

    /// <summary>Makes the folder if it is not there, and looks who else may write to it.</summary>
    /// <exception cref="IOException">It cannot be made, or others than its owner may use it.</exception>
    public void Open()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            // The folder that a link leads to is the one that counts.
            string target = Directory.CreateDirectory(Path, OwnerOnly).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path;
            UnixFileMode mode = File.GetUnixFileMode(target);
            if ((mode & ~OwnerOnly & (UnixFileMode)0x1FF) != UnixFileMode.None)
            {
                throw new IOException($"others than its owner may use the folder: its mode is {Convert.ToString((int)mode, 8)}, and 700 is expected");
            }
        }

        if (Interlocked.Exchange(ref _swept, 1) == 0)
        {
            MakeRoom(0);
        }
    }

    /// <summary>Reads a file whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="maxEntryBytes">The largest size; a larger one is not read.</param>
    /// <param name="buffers">Gives the array of the bytes; the caller gives it back.</param>
    /// <param name="bytes">The bytes. No array if there is no file.</param>
    /// <returns>Why it is refused; <see langword="null"/> if it is not.</returns>
    public EntryFault? Read(string name, long maxEntryBytes, SpareBuffer buffers, out ArraySegment<byte> bytes)
    {
        bytes = default;
        var file = new FileInfo(System.IO.Path.Combine(Path, name));
        if (!file.Exists)
        {
            return null;
        }

        // Before it is opened: a link leads anywhere, and opening a pipe, whose length is 0, waits for somebody to write.
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return EntryFault.Link;
        }

        if (file.Length < EntryFormat.HeaderBytes)
        {
            return EntryFault.WrongLength;
        }

        using SafeFileHandle? handle = TryOpen(file.FullName);
        if (handle is null)
        {
            return null;
        }

        // What was opened, whatever stood under the name a moment before.
        long length = RandomAccess.GetLength(handle);
        if ((File.GetAttributes(handle) & (FileAttributes.Directory | FileAttributes.Device | FileAttributes.ReparsePoint)) != FileAttributes.None)
        {
            return EntryFault.Link;
        }

        if (length < EntryFormat.HeaderBytes || length > maxEntryBytes)
        {
            return length > maxEntryBytes ? EntryFault.TooLarge : EntryFault.WrongLength;
        }

        bytes = new ArraySegment<byte>(buffers.Rent((int)length), 0, (int)length);
        for (int at = 0; at < bytes.Count;)
        {
            int count = RandomAccess.Read(handle, bytes.AsSpan(at), at);
            if (count == 0)
            {
                return EntryFault.WrongLength;
            }

            at += count;
        }

        return null;
    }

    /// <summary>Marks a file as used now, so that it is not the next to go.</summary>
    public void Touch(string name)
    {
        try
        {
            File.SetLastWriteTimeUtc(System.IO.Path.Combine(Path, name), time.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that is read-only here is used all the same; who may write to it keeps the order.
        }
    }

    /// <summary>Writes a file whole, or nothing.</summary>
    /// <returns><see langword="false"/> if it does not fit.</returns>
    public bool Write(string name, ReadOnlySpan<byte> header, ReadOnlySpan<byte> code)
    {
        long length = header.Length + code.Length;
        if (!MakeRoom(length))
        {
            return false;
        }

        string final = System.IO.Path.Combine(Path, name);
        string temporary = $"{final}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}{TemporarySuffix}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, PreallocationSize = length };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(header);
                stream.Write(code);
                stream.Flush(flushToDisk: true);
                File.SetLastWriteTimeUtc(stream.SafeFileHandle, time.GetUtcNow().UtcDateTime);
            }

            File.Move(temporary, final, overwrite: true);
            return true;
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    /// <summary>Removes a file, if it is there and can be removed: what cannot be removed is refused again.</summary>
    public void Remove(string name)
    {
        try
        {
            File.Delete(System.IO.Path.Combine(Path, name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Said by whoever asked.
        }
    }

    // Shared with everything: who replaces or removes the file does not wait for us, nor we for him. So it may be gone by now, when another process
    // makes room: then there is no entry, and nothing has failed.
    private static SafeFileHandle? TryOpen(string file)
    {
        try
        {
            return File.OpenHandle(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // Before the write, so that the folder is within its bound while it is written; other processes may write at the same moment.
    private bool MakeRoom(long length)
    {
        if (length > maxBytes)
        {
            return false;
        }

        long total = length;
        var entries = new List<(DateTime Used, long Length, FileInfo File)>();
        foreach (FileInfo file in new DirectoryInfo(Path).EnumerateFiles().Where(static f => IsOurs(f.Name) && f.Exists))
        {
            bool temporary = file.Name.EndsWith(TemporarySuffix, StringComparison.Ordinal);
            if (temporary && time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > TemporaryAge)
            {
                file.Delete();
                continue;
            }

            total += file.Length;
            if (!temporary)
            {
                entries.Add((file.LastWriteTimeUtc, file.Length, file));
            }
        }

        foreach ((_, long freed, FileInfo file) in entries.OrderBy(static e => e.Used).ThenBy(static e => e.File.Name, StringComparer.Ordinal))
        {
            if (total <= maxBytes)
            {
                break;
            }

            file.Delete();
            total -= freed;
        }

        return total <= maxBytes;
    }

    private static bool IsOurs(string name) =>
        name.Length >= NameLength + EntryFormat.Suffix.Length
        && !name.AsSpan(0, NameLength).ContainsAnyExcept(HexChars)
        && name.AsSpan(NameLength).StartsWith(EntryFormat.Suffix, StringComparison.Ordinal)
        && (name.Length == NameLength + EntryFormat.Suffix.Length || name.EndsWith(TemporarySuffix, StringComparison.Ordinal));
}
