namespace Consultare.Web.Tests.Support;

/// <summary>One hub for the tests of a class that leave no trace, with an administrator signed in.</summary>
public sealed class HubFixture : IAsyncLifetime
{
    public RunningHub Hub { get; private set; } = null!;

    public HubPerson Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Hub = await RunningHub.StartAsync();
        Admin = await Hub.SignInAsAsync("ADMIN");
    }

    public async Task DisposeAsync()
    {
        Admin.Dispose();
        await Hub.DisposeAsync();
    }
}
