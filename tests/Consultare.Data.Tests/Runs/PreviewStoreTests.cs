using Consultare.Data.Runs;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Runs;

/// <summary>Results of previews: kept for their run, written by its owner only.</summary>
public sealed class PreviewStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Save_ByTheOwner_ReplacesTheResult()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new PreviewStore(database.Hub);
        var fence = await database.StartRunAsync();

        (await store.FindAsync(fence.RunId, None)).ShouldBeNull();
        (await store.SaveAsync(fence, """{"a":1}""", None)).ShouldBeTrue();
        (await store.SaveAsync(fence, """{"a":2}""", None)).ShouldBeTrue();

        (await store.FindAsync(fence.RunId, None)).ShouldBe("""{"a":2}""");
    }

    [Fact]
    public async Task Save_ByAnotherOwner_WritesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new PreviewStore(database.Hub);
        var fence = await database.StartRunAsync();

        (await store.SaveAsync(fence with { Owner = "silo-2" }, "{}", None)).ShouldBeFalse();

        (await store.FindAsync(fence.RunId, None)).ShouldBeNull();
    }
}
