using Consultare.Grains.Abstractions.Runs;

namespace Consultare.Grains.Abstractions.Status;

/// <summary>
/// The state of one service, in place of a polled heartbeat; the single writer of its row in system_status and the
/// single-flight gate of its runs (hub-domain 4.3, 4.4). Key: the service.
/// </summary>
public interface IServiceStatusGrain : IGrainWithStringKey
{
    /// <summary>
    /// Asks for a run. Joins the run under way while no page of it has closed; later, the same run is named and
    /// exactly one follow-up starts when it ends.
    /// </summary>
    Task<RefreshReceipt> RequestRefreshAsync(string requestedBy);

    /// <summary>Asks for a past period to be read month by month; one backfill at a time.</summary>
    Task<BackfillReceipt> RequestBackfillAsync(BackfillPeriod period, string requestedBy);

    /// <summary>Asks for one failed page of an earlier run again.</summary>
    Task<RunReceipt> RequestReplayAsync(Guid runId, int pageNo, string requestedBy);

    /// <summary>Asks what reading again would change; nothing is written.</summary>
    /// <param name="period">The period; null for a service that is compared as a whole.</param>
    /// <param name="requestedBy">Who asks.</param>
    Task<RunReceipt> RequestPreviewAsync(BackfillPeriod? period, string requestedBy);

    /// <summary>Lets the schedule rest, until a time (UTC) or until somebody resumes it; refreshes are still served.</summary>
    Task<ServiceSnapshot> PauseAsync(DateTimeOffset? until, string note, string requestedBy);

    /// <summary>Ends the pause; without one nothing happens.</summary>
    Task<ServiceSnapshot> ResumeAsync(string requestedBy);

    /// <summary>For the alerts: shows one on the board, or takes it away.</summary>
    Task SetAlertAsync(ServiceAlert? alert);

    /// <summary>Stops a run: at once when it waits, at its next safe point when it is under way.</summary>
    Task<CancelResult> CancelRunAsync(Guid runId, string requestedBy);

    /// <summary>Returns the service as the board shows it.</summary>
    Task<ServiceSnapshot> GetSnapshotAsync();

    /// <summary>Starts or renews a subscription; it expires 90 s after the last renewal. Returns the present snapshot.</summary>
    Task<ServiceSnapshot> SubscribeAsync(IServiceStatusObserver observer);

    /// <summary>Ends a subscription; an unknown one is ignored.</summary>
    Task UnsubscribeAsync(IServiceStatusObserver observer);

    /// <summary>
    /// For the integration grain: closes runs whose owner died, then hands out what is to be worked on now, if anything:
    /// an asked-for run first, then one the schedule owes, then the backfill under way. A continuous service gets the
    /// run of its window again and again until a cycle's grain has ended it.
    /// </summary>
    Task<RunTicket?> NextRunAsync(string owner);

    /// <summary>For the integration grain: pages have closed.</summary>
    Task ReportProgressAsync(RunProgress progress);

    /// <summary>For the integration grain: a cycle of a continuous service has ended; service_runs already says so.</summary>
    Task ReportCycleAsync(CycleEnded cycle);

    /// <summary>For the integration grain: the run has ended; service_runs already says so.</summary>
    Task EndRunAsync(RunEnded ended);
}
