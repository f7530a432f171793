namespace Consultare.Data.Status;

/// <summary>A row of system_status (hub-domain 2.1).</summary>
/// <param name="Service">Canonical key (4.1).</param>
/// <param name="Status">State word (4.3).</param>
/// <param name="LastRun">Clinic-local wall time of the last heartbeat, whole seconds; null when it never ran.</param>
/// <param name="Details">Short message in plain words.</param>
public sealed record ServiceStatusRow(string Service, string Status, DateTime? LastRun, string Details);
