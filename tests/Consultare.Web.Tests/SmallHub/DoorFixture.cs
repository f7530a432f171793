namespace Consultare.Web.Tests.SmallHub;

/// <summary>One front door for the tests of a class that leave its clock and its tables alone.</summary>
public sealed class DoorFixture : IAsyncLifetime
{
    public DoorHub Hub { get; private set; } = null!;

    public async Task InitializeAsync() => Hub = await DoorHub.StartAsync();

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
