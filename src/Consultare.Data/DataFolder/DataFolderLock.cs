using System.Globalization;

namespace Consultare.Data.DataFolder;

/// <summary>
/// Keeps a second hub off the same HUB_DATA. The operating system's lock on hub.lock decides, so a hub that was killed
/// blocks nobody; hub.pid only tells who holds it.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private const string LockName = "hub.lock";
    private const string ProcessIdName = "hub.pid";

    private readonly FileStream _lock;
    private readonly string _processIdPath;

    private DataFolderLock(FileStream @lock, string processIdPath)
    {
        _lock = @lock;
        _processIdPath = processIdPath;
    }

    /// <summary>Takes the folder, making it when it is absent; held until disposed.</summary>
    /// <exception cref="DataFolderInUseException">Another hub holds it; names that hub's process id.</exception>
    public static DataFolderLock Acquire(string folder)
    {
        var path = Path.GetFullPath(folder);
        Directory.CreateDirectory(path);
        var processIdPath = Path.Combine(path, ProcessIdName);
        var held = TryLock(Path.Combine(path, LockName))
            ?? throw new DataFolderInUseException(path, ReadProcessId(processIdPath));
        try
        {
            File.WriteAllText(processIdPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture) + "\n");
            return new DataFolderLock(held, processIdPath);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Removes hub.pid, then lets the folder go.</summary>
    public void Dispose()
    {
        // hub.lock stays: deleting a file that another process may be locking would let two hubs in.
        if (_lock.SafeFileHandle is { IsClosed: false })
        {
            File.Delete(_processIdPath);
        }

        _lock.Dispose();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error) when (error.GetType() == typeof(IOException))
        {
            // Subclasses (missing folder, path too long) are other troubles than a lock.
            return null;
        }
    }

    private static int? ReadProcessId(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
