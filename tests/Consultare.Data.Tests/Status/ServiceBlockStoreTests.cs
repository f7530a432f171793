using Consultare.Data.Status;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Status;

/// <summary>What a service waits for: one credential at a time, the latest.</summary>
public sealed class ServiceBlockStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Block_IsReplacedAndClearedByService()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ServiceBlockStore(database.Hub);
        await store.SetAsync(new("auth", "feegow", Some.Noon), None);
        await store.SetAsync(new("clinia", "clinia", Some.Noon), None);
        var latest = new ServiceBlockRow("auth", "feegow:3", Some.Noon.AddHours(1));

        await store.SetAsync(latest, None);
        await store.ClearAsync("clinia", None);
        await store.ClearAsync("financeiro", None);

        (await store.FindAsync("auth", None)).ShouldBe(latest);
        (await store.FindAsync("clinia", None)).ShouldBeNull();
    }
}
