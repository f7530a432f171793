using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>One hub for a class of tests that each leave it as they found it: every appointment read, no fault armed.</summary>
public sealed class StandingHub : IAsyncLifetime
{
    /// <summary>A call is tried once more before it counts as failed.</summary>
    public const int Attempts = 2;

    /// <summary>A time-out that no test waits for: it comes due when fired.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(61);

    public HubCluster Hub { get; private set; } = null!;

    public HandFiredClock Clock { get; } = new(SandboxFixture.Morning, RequestTimeout);

    public async Task InitializeAsync()
    {
        Hub = await HubCluster.StartAsync(new()
        {
            Clock = Clock,
            SandboxOptions = SandboxFixture.Standing with { Scale = 2_000 },
            ConfigureFeegow = feegow =>
            {
                feegow.Attempts = Attempts;
                feegow.RequestTimeout = RequestTimeout;
            },
        });
        await Hub.RefreshAsync();
    }

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
