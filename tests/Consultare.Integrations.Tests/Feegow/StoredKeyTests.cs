using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>A key that an administrator saves counts from the next call on and comes before the setting.</summary>
public sealed class StoredKeyTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Call_WhenTheStoredKeyChanges_UsesTheNewOneAtOnce()
    {
        var stored = new Stored();
        using var client = Client(stored, setting: "");

        (await KindAsync(client)).ShouldBe(FailureKind.Configuration);
        stored.Key = FeegowTokens.Inactive;
        (await KindAsync(client)).ShouldBe(FailureKind.Credential);
        stored.Key = FeegowTokens.Active;
        (await KindAsync(client)).ShouldBeNull();
    }

    [Fact]
    public async Task Call_WhenTheSettingNamesAKeyToo_UsesTheSavedOne()
    {
        var stored = new Stored { Key = FeegowTokens.Inactive };
        using var client = Client(stored, FeegowTokens.Active);

        (await KindAsync(client)).ShouldBe(FailureKind.Credential);
        stored.Key = "";
        (await KindAsync(client)).ShouldBeNull();
    }

    private static async Task<FailureKind?> KindAsync(FeegowClient client) =>
        (await client.ListSpecialtiesAsync(CancellationToken.None) as Failed<IReadOnlyDictionary<long, string>>)?.Failure.Kind;

    private FeegowClient Client(IFeegowKey stored, string setting) => new(
        Microsoft.Extensions.Options.Options.Create(
            new FeegowOptions { ApiBaseUrl = sandbox.Host.FeegowApiAddress, AccessToken = setting }),
        TimeProvider.System,
        NullLogger<FeegowClient>.Instance,
        stored);

    private sealed class Stored : IFeegowKey
    {
        public string Key { get; set; } = "";

        public ValueTask<string> FindAsync(CancellationToken cancellationToken) => new(Key);
    }
}
