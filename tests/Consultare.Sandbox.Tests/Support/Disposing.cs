using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Support;

/// <summary>Ends a sandbox that one test started for itself.</summary>
internal sealed record Disposing(SandboxFixture Fixture) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Fixture.DisposeAsync();
}
