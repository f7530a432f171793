using Consultare.Grains.Runs;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>What a test wants different.</summary>
public sealed record HubClusterOptions
{
    /// <summary>How the sandbox is started; unused when <see cref="Sandbox"/> is given.</summary>
    public SandboxOptions? SandboxOptions { get; init; }

    /// <summary>A sandbox that outlives the cluster.</summary>
    public SandboxFixture? Sandbox { get; init; }

    /// <summary>A data folder that outlives the cluster; the sandbox is then not disposed either.</summary>
    public TempFolder? Data { get; init; }

    /// <summary>The hub's clock.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Whether a run has just been made, so that the schedule owes nothing at start.</summary>
    public bool HasRunBefore { get; init; } = true;

    public Action<RunOptions>? ConfigureRuns { get; init; }

    public Action<FeegowOptions>? ConfigureFeegow { get; init; }
}
