using Consultare.Grains.Abstractions.Clinic;
using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Microsoft.Extensions.Logging;

namespace Consultare.Grains.Credentials;

/// <inheritdoc cref="ICredentialGrain" />
internal sealed partial class CredentialGrain(
    [PersistentState("credential", CredentialStorage.Name)] IPersistentState<CredentialRecord> stored,
    IEnumerable<ICredentialSource> sources,
    TimeProvider clock,
    ILogger<CredentialGrain> logger) : Grain, ICredentialGrain
{
    // Shorter than the time a caller waits, so that the callers hear of it.
    private static readonly TimeSpan LongestRenewal = TimeSpan.FromSeconds(170);

    private Task? _renewal;
    private CredentialOutcome? _last;

    private string Key => this.GetPrimaryKeyString();

    private CredentialRecord Record => stored.State;

    private ICredentialSource? Source => sources.FirstOrDefault(one => one.Serves(Key));

    /// <inheritdoc />
    public async Task<CredentialState> GetStateAsync()
    {
        var isStored = Source is { } source && await source.IsStoredAsync(Key, CancellationToken.None);
        return new CredentialState(
            Key,
            Source?.LabelOf(Key) ?? Key,
            ConditionOf(isStored),
            Record.Version,
            Record.ProvenAt,
            Record.IsVerified,
            Record.ExpiresAt,
            Record.BrokenSince,
            Record.Problem,
            Record.LastTrial);
    }

    /// <inheritdoc />
    public async Task<CredentialRenewal> GetFreshAsync(long staleVersion, bool askedByPerson)
    {
        if (IsNewerThan(staleVersion))
        {
            return Fresh();
        }

        if (_renewal is null)
        {
            if (!askedByPerson && Refusal() is { } refusal)
            {
                return refusal;
            }

            Record.LastTryAt = clock.GetUtcNow();
            _renewal = RenewAsync(askedByPerson);
        }

        await _renewal;
        return IsNewerThan(staleVersion) ? Fresh() : new CredentialRenewal(false, Record.Version, _last?.Kind ?? "", _last?.Message ?? "");
    }

    /// <inheritdoc />
    public async Task<CredentialTest> TestAsync()
    {
        var started = clock.GetTimestamp();
        if (Source is not { } source)
        {
            return new CredentialTest(false, "Este acesso não é conhecido.", TimeSpan.Zero);
        }

        var proof = await ProveAsync(source);
        if (!proof.IsRenewed)
        {
            var renewal = await GetFreshAsync(Record.Version, askedByPerson: true);
            proof = proof with { IsRenewed = renewal.IsFresh, IsVerified = Record.IsVerified, Message = renewal.Message };
        }

        var good = proof.IsVerified ? "O acesso funciona." : "O acesso foi aceito, mas a fila não mostra de que unidade é.";
        return new CredentialTest(proof.IsRenewed, proof.IsRenewed ? good : proof.Message, clock.GetElapsedTime(started));
    }

    /// <inheritdoc />
    public Task NoteTrialAsync(bool ok, string message)
    {
        Record.LastTrial = new CredentialTrial(ok, message, clock.GetUtcNow());
        return stored.WriteStateAsync();
    }

    /// <inheritdoc />
    public Task ForgetAsync()
    {
        Record.Forgive();
        return stored.WriteStateAsync();
    }

    /// <inheritdoc />
    public Task RecordAsync(CredentialOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        _last = outcome;
        if (outcome.Kind == nameof(FailureKind.Busy))
        {
            // Nothing was tried: the credential is as good as before, and its turn may come at once.
            Record.LastTryAt = null;
            return Task.CompletedTask;
        }

        if (outcome.IsRenewed)
        {
            Record.Renewed(clock.GetUtcNow(), outcome.IsVerified, outcome.ExpiresAt);
            LogRenewed(Key, Record.Version, outcome.IsVerified);
        }
        else
        {
            Record.Broke(clock.GetUtcNow(), outcome.Kind, outcome.Message);
            LogBroken(Key, outcome.Kind);
        }

        return stored.WriteStateAsync();
    }

    private CredentialCondition ConditionOf(bool isStored) =>
        Record.BrokenSince is not null ? CredentialCondition.Broken
        : !isStored ? CredentialCondition.Missing
        : Record.ProvenAt is null ? CredentialCondition.Unknown
        : CredentialCondition.Ok;

    private bool IsNewerThan(long version) => Record.Version > version && Record.Version > 0;

    private CredentialRenewal Fresh() => new(true, Record.Version, "", "");

    private CredentialRenewal? Refusal()
    {
        if (CredentialOutcomes.IsForGood(Record.Kind))
        {
            return new CredentialRenewal(false, Record.Version, Record.Kind, Record.Problem);
        }

        var next = Record.LastTryAt + (Source?.Pause ?? TimeSpan.Zero);
        return next > clock.GetUtcNow() ? TooSoon(next.Value) : null;
    }

    private CredentialRenewal TooSoon(DateTimeOffset next)
    {
        var failure = FeegowGateFailures.TooSoon($"{ClinicCalendar.LocalTime(next):HH:mm}");
        return new CredentialRenewal(
            false, Record.Version, Record.Kind.Length > 0 ? Record.Kind : failure.Kind.ToString(), $"{Record.Problem} {failure.Message}".Trim());
    }

    // One for all who wait: each of them reads from the record how it ended.
    private async Task RenewAsync(bool askedByPerson)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestRenewal, clock);
            var outcome = Source is { } source
                ? await source.RenewAsync(Key, askedByPerson, limit.Token)
                : new CredentialOutcome(false, false, null, nameof(FailureKind.Configuration), "Este acesso não é conhecido.");
            if (outcome is not null)
            {
                await RecordAsync(outcome);
            }
        }
        catch (OperationCanceledException)
        {
            await RecordAsync(new CredentialOutcome(false, false, null, nameof(FailureKind.Timeout), "A renovação do acesso demorou demais e foi interrompida."));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            LogFailed(error, Key);
            await RecordAsync(new CredentialOutcome(false, false, null, nameof(FailureKind.SessionLost), "A renovação do acesso falhou por dentro; veja o registro do servidor."));
        }
        finally
        {
            _renewal = null;
        }
    }

    private async Task<CredentialOutcome> ProveAsync(ICredentialSource source)
    {
        using var limit = new CancellationTokenSource(LongestRenewal, clock);
        var proof = await source.ProveAsync(Key, limit.Token);
        if (proof.IsRenewed)
        {
            Record.Proven(clock.GetUtcNow(), proof.IsVerified);
            await stored.WriteStateAsync();
        }

        return proof;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Credential {Key} renewed, version {Version}, verified: {IsVerified}")]
    private static partial void LogRenewed(ILogger logger, string key, long version, bool isVerified);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Credential {Key} could not be renewed: {Kind}")]
    private static partial void LogBroken(ILogger logger, string key, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Credential {Key}: the renewal failed unexpectedly")]
    private static partial void LogFailed(ILogger logger, Exception error, string key);

    private void LogRenewed(string key, long version, bool isVerified) => LogRenewed(logger, key, version, isVerified);

    private void LogBroken(string key, string kind) => LogBroken(logger, key, kind);

    private void LogFailed(Exception error, string key) => LogFailed(logger, error, key);
}
