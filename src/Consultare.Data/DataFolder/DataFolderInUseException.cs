using System.Globalization;

namespace Consultare.Data.DataFolder;

/// <summary>Another hub already runs on this data folder.</summary>
public sealed class DataFolderInUseException : Exception
{
    /// <summary>Names the folder and, when it is known, the process.</summary>
    public DataFolderInUseException(string folder, int? processId)
        : base($"The data folder {folder} is in use by the hub with process id {Spell(processId)}.") =>
        (Folder, ProcessId) = (folder, processId);

    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>The other hub's process id; null in the moment between its lock and its hub.pid.</summary>
    public int? ProcessId { get; }

    private static string Spell(int? processId) => processId?.ToString(CultureInfo.InvariantCulture) ?? "unknown";
}
