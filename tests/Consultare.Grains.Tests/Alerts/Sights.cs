using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Alerts;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>Services as the watcher may see them; the clinic's 12:00 of 10 March 2026.</summary>
internal static class Sights
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    public static ServiceSight Well { get; } = new()
    {
        Key = "financeiro", Name = "Financeiro (API)", State = ServiceState.Completed, ChangedAt = Noon.AddHours(-1),
    };

    public static ServiceSight Failed { get; } = Well with { State = ServiceState.Error, Details = "Chave recusada (403)." };

    public static ServiceBlock Block { get; } = new("feegow/web", "Sessão da Feegow", Noon.AddMinutes(-5));

    public static RunSummary Run(DateTimeOffset? startedAt, RunKind kind = RunKind.Schedule) => new(
        Guid.NewGuid(), "financeiro", kind, "Agenda", Noon, startedAt, EndedAt: null, Outcome: null, PagesDone: 0, PagesTotal: 0,
        "fatias", new RowCounts(0, 0, 0, 0, 0), "", Period: null);

    public static ServiceSnapshot Snapshot(ServiceState state, string details = "") => new(
        "financeiro", state, details, Noon.AddMinutes(-3), DataAt: null, NextRunAt: null, ExpectedDuration: null, Current: null,
        Queued: null, Backfill: null, Last: null, Revision: 1);
}
