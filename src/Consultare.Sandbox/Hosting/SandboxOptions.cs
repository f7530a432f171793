using System.Net;

namespace Consultare.Sandbox.Hosting;

/// <summary>How one sandbox is started; every value has a default that suits a test.</summary>
public sealed record SandboxOptions
{
    /// <summary>The port that <c>./run</c> uses unless SANDBOX_PORT says otherwise.</summary>
    public const int DefaultPort = 5090;

    /// <summary>The seed number of the published aggregates.</summary>
    public const int DefaultSeed = 20260;

    /// <summary>Port on the loopback address; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Address to listen on; anything but a loopback address is refused (sandbox 5).</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>The number all made-up data follow from: same number and same day, same data.</summary>
    public int Seed { get; init; } = DefaultSeed;

    /// <summary>
    /// About how many appointments lie in today−30…today+30; null keeps the volume of a four-unit clinic.
    /// </summary>
    public int? Scale { get; init; }

    /// <summary>A CSV whose appointments are served instead of the made-up ones; null for none.</summary>
    public string? AppointmentsCsv { get; init; }

    /// <summary>
    /// Instant the sandbox clock starts at; null starts at the instant of <see cref="TimeProvider"/>.
    /// </summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Whether the clock stands still from the start.</summary>
    public bool Frozen { get; init; }

    /// <summary>The time the sandbox clock is derived from; real time by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>File that receives the process id once ready; null writes none.</summary>
    public string? PidFile { get; init; }

    /// <summary>File that receives the hub's settings as shell lines once ready; null writes none.</summary>
    public string? SettingsFile { get; init; }
}
