using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Web;

namespace Consultare.Grains.Tests.Credentials;

/// <summary>Logins that are counted and answered by the test, without a browser.</summary>
public sealed class CountedLogins : IFeegowLogins
{
    private int _signIns;
    private int _renewals;

    public int SignIns => _signIns;

    public int Renewals => _renewals;

    /// <summary>What every login is told instead of a session; null lets it in.</summary>
    public IntegrationFailure? Refusal { get; set; }

    /// <summary>Units whose token cannot be had.</summary>
    public HashSet<int> Missing { get; } = [];

    /// <summary>Held closed by a test that wants many to wait.</summary>
    public TaskCompletionSource? Gate { get; set; }

    /// <summary>Completes when a login has begun.</summary>
    public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Answer<WebLogin>> SignInAsync(IFeegowUser user, CancellationToken cancellationToken) =>
        user.SignInAsync((_, _) => SignInAsync(), cancellationToken);

    public Task<Answer<UnitTokens>> UnitTokensAsync(IFeegowUser user, IReadOnlyList<int> units, CancellationToken cancellationToken) =>
        user.SignInAsync((_, _) => UnitTokensAsync(units), cancellationToken);

    private async Task<Answer<WebLogin>> SignInAsync()
    {
        var number = Interlocked.Increment(ref _signIns);
        await WaitAsync();
        return Refusal is { } refusal
            ? new Failed<WebLogin>(refusal)
            : new Success<WebLogin>(new WebLogin(new Uri("http://web.feegow.localhost"), [new("ASPSESSIONID", $"segredo-{number}", "web.feegow.localhost", "/")]), 1);
    }

    private async Task<Answer<UnitTokens>> UnitTokensAsync(IReadOnlyList<int> units)
    {
        var number = Interlocked.Increment(ref _renewals);
        await WaitAsync();
        return Refusal is { } refusal
            ? new Failed<UnitTokens>(refusal)
            : new Success<UnitTokens>(new UnitTokens(new Uri("http://web.feegow.localhost"), units.ToDictionary(unit => unit, unit => Of(unit, number))), 1);
    }

    private Answer<UnitToken> Of(int unit, int number) => Missing.Contains(unit)
        ? new Failed<UnitToken>(new IntegrationFailure(FailureKind.Untrusted, "Sem acesso.", null, [], 1))
        : new Success<UnitToken>(new UnitToken(unit, $"segredo-{unit}-{number}", "tk=segredo", true), 1);

    private Task WaitAsync()
    {
        Begun.TrySetResult();
        return Gate?.Task ?? Task.CompletedTask;
    }
}
