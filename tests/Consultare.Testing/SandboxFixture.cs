using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;
using Xunit;

namespace Consultare.Testing;

/// <summary>
/// A sandbox in this process on a free port, as a class fixture or started by a test of its own. Its clock stands at
/// 09:00 of Tuesday 10 March 2026 unless other options are given.
/// </summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    /// <summary>09:00 of Tuesday 10 March 2026 in São Paulo.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(-3));

    private readonly SandboxOptions _options;

    public SandboxFixture()
        : this(Standing)
    {
    }

    private SandboxFixture(SandboxOptions options) => _options = options;

    /// <summary>The options of the default fixture: start from these for variations.</summary>
    public static SandboxOptions Standing { get; } = new() { StartAt = Morning, Frozen = true };

    public SandboxHost Host { get; private set; } = null!;

    /// <summary>The control interface, as another process sees it.</summary>
    public SandboxControl Control { get; private set; } = null!;

    /// <summary>
    /// A plain client of the REST API carrying the active token; relative addresses start below <c>/v1/api/</c>.
    /// </summary>
    public HttpClient Api { get; private set; } = null!;

    /// <summary>Starts one outside xunit's fixtures; dispose it with <see cref="DisposeAsync"/>.</summary>
    public static async Task<SandboxFixture> StartAsync(SandboxOptions? options = null)
    {
        var fixture = new SandboxFixture(options ?? Standing);
        await fixture.InitializeAsync();
        return fixture;
    }

    public async Task InitializeAsync()
    {
        Host = await SandboxHost.StartAsync(_options);
        Control = new SandboxControl(Host.BaseAddress);
        Api = new HttpClient { BaseAddress = Host.FeegowApiAddress };
        Api.DefaultRequestHeaders.Add(FeegowTokens.Header, FeegowTokens.Active);
    }

    public async Task DisposeAsync()
    {
        Api.Dispose();
        Control.Dispose();
        await Host.DisposeAsync();
    }
}
