using Consultare.Data.Reception;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Queues;
using Consultare.Grains.Runs;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Reception;

namespace Consultare.Grains.Reception;

/// <summary>
/// One cycle of the reception monitor: each unit is a page, read with its own token. One trusted reading without somebody
/// is enough to take them for gone (hub-integrations 6.1, F20).
/// </summary>
internal sealed class ReceptionPlan(
    ReceptionReader reader, ReceptionStore store, ReceptionMemory memory, TimeSpan rewriteAfter, TimeProvider clock)
    : IRunPlan
{
    private const string SomeoneWithoutId =
        "A recepção mandou pessoas sem número de identificação; ninguém foi finalizado nesta leitura.";

    // A unit whose token is being renewed must not keep the others waiting.
    /// <inheritdoc />
    public int Parallelism => ClinicUnits.All.Count;

    /// <inheritdoc />
    public Task<IReadOnlyList<PlannedPage>> PlanAsync(RunContext run, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PlannedPage>>([.. ClinicUnits.All.Select(unit => new PlannedPage(unit.Name))]);

    /// <inheritdoc />
    public async Task<PageResult> RunPageAsync(PlannedPage page, RunContext run, CancellationToken cancellationToken)
    {
        var unit = ClinicUnits.Named(page.Key);
        var answer = await reader.ReadAsync(unit.Id, cancellationToken);
        return answer is Success<ReceptionReading> success
            ? await SaveAsync(unit, success, run, cancellationToken)
            : QueueWeights.Failed(((Failed<ReceptionReading>)answer).Failure);
    }

    private async Task<PageResult> SaveAsync(
        ClinicUnit unit, Success<ReceptionReading> answer, RunContext run, CancellationToken cancellationToken)
    {
        var (reading, now) = (answer.Value, QueueClock.Now(clock));
        var rows = reading.Items.Select(item => ReceptionMapping.Row(item, now)).ToList();
        var departed = await DepartedAsync(unit, reading, now, cancellationToken);
        var saved = await store.SaveAsync(
            run.Fence, unit.Id, unit.Name, rows, departed, now, rewriteAfter, cancellationToken);
        return new PageResult
        {
            Promised = rows.Count + reading.Rejected.Count,
            Read = rows.Count + reading.Rejected.Count,
            Written = saved.Written,
            Unchanged = saved.Unchanged,
            Removed = saved.Finished,
            Rejects = [.. reading.Rejected.Select(one => new PageReject(one.SourceId, one.Field, one.Reason))],
            Attempts = answer.Attempts,
            Note = reading.Foreign > 0 ? $"{reading.Foreign} linhas de outras unidades foram descartadas." : null,
            Warning = reading.ProvesAbsence ? null : SomeoneWithoutId,
        };
    }

    private async Task<IReadOnlyCollection<long>> DepartedAsync(
        ClinicUnit unit, ReceptionReading reading, DateTime now, CancellationToken cancellationToken)
    {
        if (!reading.ProvesAbsence)
        {
            return [];
        }

        var active = await store.ListActiveAsync(unit.Id, DateOnly.FromDateTime(now), cancellationToken);
        return memory.AbsencesOf(unit.Id).Enter(active, reading.PresentIds, clock.GetUtcNow());
    }
}
