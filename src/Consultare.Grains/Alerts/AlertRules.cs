using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Alerts;

/// <summary>
/// When there is something to tell. A paused service is left alone, and one that waits for a broken credential has that
/// one cause: the credential's.
/// </summary>
/// <param name="settings">The graces.</param>
/// <param name="warningRuns">How many degraded runs in a row are worth telling.</param>
/// <param name="watchingSince">Nothing can be late before somebody watches: a hub that starts first catches up.</param>
/// <param name="now">The moment, UTC.</param>
internal sealed class AlertRules(AlertSettings settings, int warningRuns, DateTimeOffset watchingSince, DateTimeOffset now)
{
    /// <summary>Everything there is to say of the services.</summary>
    public IReadOnlyList<Finding> Judge(IReadOnlyList<ServiceSight> sights) =>
    [
        .. sights.SelectMany(sight => new[] { JudgeLate(sight), JudgeTooLong(sight), JudgeFailed(sight) }),
        .. JudgeBlocked(sights),
    ];

    private Finding JudgeLate(ServiceSight sight)
    {
        if (sight.IsPaused || sight.BlockedBy is not null)
        {
            return Finding.Quiet(AlertCause.Late, sight.Key, Verdict.Hold);
        }

        if (sight.Due is not { } due)
        {
            return Finding.Quiet(AlertCause.Late, sight.Key, Verdict.Off);
        }

        var counted = due > watchingSince ? due : watchingSince;
        if (now - counted <= settings.GraceLate)
        {
            // Of a batch service a start is still owed; a continuous one has just given a sign of life.
            return Finding.Quiet(AlertCause.Late, sight.Key, sight.IsContinuous ? Verdict.Off : Verdict.Hold);
        }

        return sight.IsContinuous
            ? new Finding(
                AlertCause.Late, sight.Key, Verdict.On, due, $"{sight.Name}: parou de ler",
                $"Sem nenhuma leitura desde {AlertText.Time(due)}.")
            : new Finding(
                AlertCause.Late, sight.Key, Verdict.On, due, $"{sight.Name}: não começou na hora",
                $"A execução prevista para {AlertText.Time(due)} ainda não começou.");
    }

    private Finding JudgeTooLong(ServiceSight sight)
    {
        if (sight.Current is not { StartedAt: { } started, Kind: not RunKind.Backfill } run
            || (sight.IsContinuous && run.Kind != RunKind.Refresh))
        {
            return Finding.Quiet(AlertCause.TooLong, sight.Key, Verdict.Off);
        }

        if (now - started <= (sight.Expected ?? TimeSpan.Zero) + settings.GraceLong)
        {
            return Finding.Quiet(AlertCause.TooLong, sight.Key, Verdict.Off);
        }

        var usual = sight.Expected is { } expected ? $" Costuma levar {AlertText.Length(expected)}." : "";
        return new Finding(
            AlertCause.TooLong, sight.Key, sight.IsPaused ? Verdict.Hold : Verdict.On, started,
            $"{sight.Name}: está demorando demais", $"A execução começou às {AlertText.Time(started)} e não terminou.{usual}");
    }

    private Finding JudgeFailed(ServiceSight sight)
    {
        var since = sight.ChangedAt ?? now;
        return sight.State switch
        {
            ServiceState.Completed or ServiceState.Online => Finding.Quiet(AlertCause.Failed, sight.Key, Verdict.Off),
            _ when sight.IsPaused || sight.BlockedBy is not null => Finding.Quiet(AlertCause.Failed, sight.Key, Verdict.Hold),
            ServiceState.Error => new Finding(
                AlertCause.Failed, sight.Key, Verdict.On, since, $"{sight.Name}: falhou", sight.Details),
            ServiceState.Warning when sight.BadInARow >= warningRuns => new Finding(
                AlertCause.Failed, sight.Key, Verdict.On, since,
                $"{sight.Name}: terminou com ressalvas {sight.BadInARow} vezes seguidas", sight.Details),
            ServiceState.Warning => Finding.Quiet(AlertCause.Failed, sight.Key, Verdict.Off),
            _ => Finding.Quiet(AlertCause.Failed, sight.Key, Verdict.Hold),
        };
    }

    private static IEnumerable<Finding> JudgeBlocked(IReadOnlyList<ServiceSight> sights) =>
        from sight in sights
        where sight.BlockedBy is not null
        group sight by sight.BlockedBy!.Key into waiting
        let first = waiting.First().BlockedBy!
        select new Finding(
            AlertCause.Blocked,
            waiting.Key,
            waiting.All(sight => sight.IsPaused) ? Verdict.Hold : Verdict.On,
            waiting.Min(sight => sight.BlockedBy!.Since),
            $"{first.Label}: credencial com problema",
            $"Serviços parados por isso: {string.Join(", ", waiting.Select(sight => sight.Name))}.");
}
