namespace Consultare.Sandbox.Clinia;

/// <summary>A session of the dashboard; guarded by the lock of its store.</summary>
internal sealed class CliniaSession(DateTimeOffset since)
{
    public DateTimeOffset Since => since;

    /// <summary>Set when it has ended: how a request of it is told so.</summary>
    public string? EndedAs { get; set; }
}
