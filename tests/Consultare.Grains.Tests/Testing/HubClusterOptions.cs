using Consultare.Grains.Runs;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;

namespace Consultare.Grains.Tests.Testing;

/// <summary>What a test wants different.</summary>
public sealed record HubClusterOptions
{
    /// <summary>The service under test; the others stay asleep.</summary>
    public string Service { get; init; } = HubCluster.Service;

    /// <summary>How the sandbox is started; unused when <see cref="Sandbox"/> is given.</summary>
    public SandboxOptions? SandboxOptions { get; init; }

    /// <summary>Whether some 300 appointments, all readable, will do: for tests about runs rather than about their rows.</summary>
    public bool IsSmall { get; init; }

    /// <summary>A sandbox that outlives the cluster.</summary>
    public SandboxFixture? Sandbox { get; init; }

    /// <summary>A data folder that outlives the cluster.</summary>
    public TempFolder? Data { get; init; }

    /// <summary>The hub's clock; by default it starts where the sandbox's stands and runs.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Whether a run has been made before, so that the schedule owes nothing at start.</summary>
    public bool HasRunBefore { get; init; } = true;

    /// <summary>When that run was; by default just now.</summary>
    public DateTimeOffset? LastRunAt { get; init; }

    /// <summary>What is put in the database before the cluster starts.</summary>
    public Func<HubCluster, Task>? Prepare { get; init; }

    /// <summary>Shortest period of a reminder; Orleans takes no less than a minute unless told.</summary>
    public TimeSpan? LeastReminderPeriod { get; init; }

    /// <summary>What is added to the silo after everything else.</summary>
    public Action<ISiloBuilder>? ConfigureSilo { get; init; }

    /// <summary>Settings of the host by name, such as FEEGOW_USER.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public Action<RunOptions>? ConfigureRuns { get; init; }

    public Action<FeegowOptions>? ConfigureFeegow { get; init; }
}
