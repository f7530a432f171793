using Consultare.Data.Tests.Support;
using Consultare.Data.Users;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Users;

public sealed class UserStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task FindByEmailAsync_WhenCaseAndSpacesDiffer_Finds()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new UserStore(database.Hub);
        (await store.AnyAsync(None)).ShouldBeFalse();
        await store.InsertAsync(Some.User(email: " Ána@Consultare.example "), Some.LocalNoon, None);
        var expected = Some.User(email: "ána@consultare.example");
        (await store.FindByEmailAsync("ÁNA@consultare.EXAMPLE", None)).ShouldBe(expected);
        (await store.FindAsync("u1", None)).ShouldBe(expected);
        (await store.FindByEmailAsync("ana@consultare.example", None)).ShouldBeNull();
        (await store.AnyAsync(None)).ShouldBeTrue();
    }

    [Fact]
    public async Task InsertAsync_WhenEmailIsTakenInAnotherCase_SaysSo_F31()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new UserStore(database.Hub);
        await store.InsertAsync(Some.User(), Some.LocalNoon, None);
        await Should.ThrowAsync<EmailTakenException>(
            () => store.InsertAsync(Some.User("u2", "ANA@consultare.example"), Some.LocalNoon, None));
        (await store.ListAsync(None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task InsertAsync_WhenTheIdIsTaken_IsNotMistakenForTheEmail()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new UserStore(database.Hub);
        await store.InsertAsync(Some.User(), Some.LocalNoon, None);
        await Should.ThrowAsync<SqliteException>(
            () => store.InsertAsync(Some.User("u1", "bia@consultare.example"), Some.LocalNoon, None));
    }

    [Fact]
    public async Task SettersAsync_WhenTheUserExists_ChangeJustThat()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new UserStore(database.Hub);
        await store.InsertAsync(Some.User(), Some.LocalNoon, None);
        (await store.TouchLastAccessAsync("u1", Some.LocalNoon, None)).ShouldBeTrue();
        (await store.SetStatusAsync("u1", "INATIVO", Some.LocalNoon, None)).ShouldBeTrue();
        (await store.SetRoleAsync("u1", "GESTOR", Some.LocalNoon, None)).ShouldBeTrue();
        (await store.FindAsync("u1", None)).ShouldBe(
            Some.User() with { LastAccess = Some.LocalNoon, Status = "INATIVO", Role = "GESTOR" });
        (await store.SetRoleAsync("nobody", "ADMIN", Some.LocalNoon, None)).ShouldBeFalse();
    }

    [Fact]
    public async Task DeleteAsync_WhenPermissionsExist_TakesThemAlong_F31()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (users, permissions) = (new UserStore(database.Hub), new PermissionStore(database.Hub));
        await users.InsertAsync(Some.User(), Some.LocalNoon, None);
        await users.InsertAsync(Some.User("u2", "bia@consultare.example"), Some.LocalNoon, None);
        await permissions.SaveAsync("u1", [new PagePermission("metas", true, true, true)], Some.LocalNoon, None);
        await permissions.SaveAsync("u2", [new PagePermission("metas", true, false, false)], Some.LocalNoon, None);
        (await users.DeleteAsync("u1", None)).ShouldBeTrue();
        (await database.ScalarAsync<string>("SELECT GROUP_CONCAT(user_id) FROM user_page_permissions")).ShouldBe("u2");
        (await users.DeleteAsync("u1", None)).ShouldBeFalse();
    }

    [Fact]
    public void ToString_WhenPrinted_ShowsNoHash() =>
        Some.User().ToString().ShouldNotContain("$2b$");
}
