namespace Consultare.Grains.Runs;

/// <summary>Names this process in leases; a restarted process is another owner.</summary>
internal sealed class ProcessOwner
{
    private readonly string _prefix = string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}");

    /// <summary>A name for one activation's work.</summary>
    public string ForActivation(Guid activation) => $"{_prefix}/{activation:N}";

    /// <summary>Whether an owner belongs to this process.</summary>
    public bool IsMine(string owner) => owner.StartsWith(_prefix, StringComparison.Ordinal);
}
