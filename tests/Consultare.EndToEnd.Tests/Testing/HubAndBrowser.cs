using Consultare.Sandbox.Hosting;
using Consultare.Testing;
using Xunit;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary>A sandbox, a hub and a browser, for the tests of one class.</summary>
public class HubAndBrowser : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public SandboxFixture Sandbox { get; private set; } = null!;

    public HubProcess Hub { get; private set; } = null!;

    public Browser Browser { get; } = new();

    /// <summary>A clinic morning whose clock runs: runs must have an order in time.</summary>
    protected virtual SandboxOptions SandboxOptions => new() { StartAt = SandboxFixture.Morning };

    public async Task InitializeAsync()
    {
        Sandbox = await SandboxFixture.StartAsync(SandboxOptions);
        Hub = await HubProcess.StartAsync(Sandbox, _folder.Path);
        await Hub.SettleAsync();
        await Browser.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Hub.DisposeAsync();
        await Sandbox.DisposeAsync();
        _folder.Dispose();
    }
}
