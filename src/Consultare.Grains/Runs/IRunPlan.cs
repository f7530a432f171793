namespace Consultare.Grains.Runs;

/// <summary>
/// What an integration does in a run, free of Orleans: it plans pages, runs each, and may close the run as a whole.
/// One instance serves one run; pages of one stage may run at the same time on other threads.
/// </summary>
internal interface IRunPlan
{
    /// <summary>Pages that may run at the same time.</summary>
    int Parallelism { get; }

    /// <summary>
    /// Whether a page that fails says nothing of the others, as a month of a billing backfill (hub-integrations 7.5): then
    /// the run is an error only when no page closed, or when one stopped it.
    /// </summary>
    bool PagesStandAlone => false;

    /// <summary>The pages known from the start; those marked as preparation run before all others.</summary>
    Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken);

    /// <summary>Runs one page. Expected failures are told in the result; surprises may throw.</summary>
    Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken);

    /// <summary>Asked when all pages so far have closed: pages that their answers made necessary, or none.</summary>
    Task<IReadOnlyList<PlannedPage>> ContinueAsync(RunLedger ledger, RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>([]);

    /// <summary>Asked once at the end, when no page stopped the run: what can only be done with everything read.</summary>
    Task<CommitResult> CommitAsync(RunLedger ledger, RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult(CommitResult.Nothing);
}
