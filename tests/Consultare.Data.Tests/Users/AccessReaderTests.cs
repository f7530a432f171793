using Consultare.Data.Tests.Support;
using Consultare.Data.Users;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Users;

public sealed class AccessReaderTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task FindAsync_WhenPermissionsChange_SeesThemAtOnce()
    {
        await using var database = await TestDatabase.CreateAsync();
        await new UserStore(database.Hub).InsertAsync(Some.User(), Some.LocalNoon, None);
        var (permissions, reader) = (new PermissionStore(database.Hub), new AccessReader(database.Hub));
        (await reader.FindAsync("u1", None))!.Permissions.ShouldBeEmpty();

        PagePermission[] first = [new("agendamentos", true, false, true), new("users", true, true, false)];
        await permissions.SaveAsync("u1", first, Some.LocalNoon, None);
        await permissions.SaveAsync("u1", [first[0] with { Refresh = false }], Some.LocalNoon, None);
        var access = (await reader.FindAsync("u1", None))!;
        access.Permissions.ShouldBe([first[0] with { Refresh = false }, first[1]], ignoreOrder: true);
        (access.Email, access.Role, access.Status).ShouldBe(("ana@consultare.example", "OPERADOR", "ATIVO"));
        (await permissions.ListAsync("u1", None)).ShouldBe([first[0] with { Refresh = false }, first[1]]);
    }

    [Fact]
    public async Task FindAsync_WhenTheUserIsGone_GivesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await new AccessReader(database.Hub).FindAsync("nobody", None)).ShouldBeNull();
    }

    [Fact]
    public async Task SaveAsync_WhenTheUserIsGone_WritesNothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Should.ThrowAsync<SqliteException>(() => new PermissionStore(database.Hub).SaveAsync(
            "nobody", [new PagePermission("metas", true, true, true)], Some.LocalNoon, None));
    }
}
