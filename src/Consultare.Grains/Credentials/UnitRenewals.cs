using Consultare.Grains.Abstractions.Credentials;
using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;
using Microsoft.Extensions.Options;

namespace Consultare.Grains.Credentials;

/// <summary>
/// Renews the tokens of all units with one login, one renewal at a time: whoever asks meanwhile gets that one's result.
/// The grain of each unit is told how its unit fared.
/// </summary>
internal sealed class UnitRenewals(
    FeegowGate gate,
    IFeegowLogins logins,
    UnitSessionStore sessions,
    IGrainFactory grains,
    IOptions<CredentialOptions> options,
    TimeProvider clock)
{
    private readonly Lock _lock = new();
    private Task<Answer<UnitTokens>>? _running;

    /// <summary>How each unit fared; a failure of the answer itself concerns all units.</summary>
    public async Task<Answer<UnitTokens>> RunAsync(
        string holder, bool askedByPerson, TimeSpan patience, CancellationToken cancellationToken)
    {
        Task<Answer<UnitTokens>> running;
        lock (_lock)
        {
            // Not on the caller's turn: the grain that asked is told the result through a call of its own.
            running = _running is { IsCompleted: false }
                ? _running
                : _running = Task.Run(() => RenewAsync(holder, askedByPerson, patience, cancellationToken), cancellationToken);
        }

        return await running.WaitAsync(cancellationToken);
    }

    private async Task<Answer<UnitTokens>> RenewAsync(
        string holder, bool askedByPerson, TimeSpan patience, CancellationToken cancellationToken)
    {
        var answer = await gate.WorkAsync(
            FeegowUse.Auth,
            holder,
            askedByPerson,
            patience,
            (user, stop) => logins.UnitTokensAsync(user, CredentialKeys.Units, stop),
            cancellationToken);
        foreach (var unitId in CredentialKeys.Units)
        {
            await StoreAsync(unitId, ForUnit(answer, unitId), cancellationToken);
        }

        return answer;
    }

    // The token is stored before its grain says that there is a new one.
    private async Task StoreAsync(int unitId, Answer<UnitToken> answer, CancellationToken cancellationToken)
    {
        if (answer is Success<UnitToken> { Value: var token })
        {
            await sessions.SaveAsync(token, cancellationToken);
        }

        await grains.GetGrain<ICredentialGrain>(CredentialKeys.FeegowUnit(unitId)).RecordAsync(answer switch
        {
            Success<UnitToken> success => CredentialOutcomes.Renewed(success.Value.IsVerified, clock.GetUtcNow() + options.Value.UnitTokenLife),
            Failed<UnitToken> failed => CredentialOutcomes.Failed(failed.Failure),
            _ => throw new InvalidOperationException("An answer is a success or a failure."),
        });
    }

    private static Answer<UnitToken> ForUnit(Answer<UnitTokens> answer, int unitId) => answer switch
    {
        Success<UnitTokens> all => all.Value.ByUnit[unitId],
        Failed<UnitTokens> failed => new Failed<UnitToken>(failed.Failure),
        _ => throw new InvalidOperationException("An answer is a success or a failure."),
    };
}
