using System.Text;
using Consultare.Data.Credentials;
using Consultare.Data.Tests.Support;
using Shouldly;
using Xunit;

namespace Consultare.Data.Tests.Credentials;

public sealed class CredentialStoreTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly CredentialChange Typed =
        new("feegow", "", "medico@clinica", "senha-muito-secreta", "token-muito-secreto", "cookie-muito-secreto");

    [Fact]
    public async Task SaveAsync_WhenRead_GivesTheSecretsBack()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new CredentialStore(database.Hub, protector);
        await store.SaveAsync(Typed, Some.LocalNoon, None);
        (await store.FindAsync("feegow", cancellationToken: None)).ShouldBe(new CredentialRow(
            "feegow", "", "medico@clinica", "senha-muito-secreta", "token-muito-secreto", "cookie-muito-secreto",
            Some.LocalNoon));
    }

    [Fact]
    public async Task SaveAsync_WhenOnDisk_LeavesNoClearTextInAnyFile()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        await new CredentialStore(database.Hub, protector).SaveAsync(Typed, Some.LocalNoon, None);
        await database.Hub.DisposeAsync();
        var bytes = Directory.GetFiles(database.Folder.Path).SelectMany(File.ReadAllBytes).ToArray();
        var text = Encoding.Latin1.GetString(bytes);
        text.ShouldContain("medico@clinica");
        text.ShouldNotContain("muito-secret");
    }

    [Fact]
    public async Task SaveAsync_WhenAPartIsNull_KeepsItAndAnEmptyTextClearsIt()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new CredentialStore(database.Hub, protector);
        await store.SaveAsync(Typed, Some.LocalNoon, None);
        await store.SaveAsync(new CredentialChange("feegow", Token: "novo", Cookies: ""), Some.LocalNoon.AddHours(1), None);
        (await store.FindAsync("feegow", cancellationToken: None)).ShouldBe(new CredentialRow(
            "feegow", "", "medico@clinica", "senha-muito-secreta", "novo", "", Some.LocalNoon.AddHours(1)));
    }

    [Fact]
    public async Task FindAsync_WhenUnitsHaveRows_ReadsExactlyTheOneAskedFor_F16()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        var store = new CredentialStore(database.Hub, protector);
        await store.SaveAsync(new CredentialChange("feegow", "12", Token: "t12"), Some.LocalNoon, None);
        (await store.FindAsync("feegow", cancellationToken: None)).ShouldBeNull();
        await store.SaveAsync(new CredentialChange("feegow", "2", Token: "t2"), Some.LocalNoon, None);
        (await store.FindAsync("feegow", "2", None))!.Token.ShouldBe("t2");
        (await store.ListAsync(None)).Select(row => row.UnitId).ShouldBe(["12", "2"]);
    }

    [Fact]
    public async Task FindAsync_WhenTheKeyIsGone_NamesTheRowAndNoSecret()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var protector = new AesProtector();
        using var other = new AesProtector();
        await new CredentialStore(database.Hub, protector).SaveAsync(Typed, Some.LocalNoon, None);
        var error = await Should.ThrowAsync<CredentialUnreadableException>(
            () => new CredentialStore(database.Hub, other).FindAsync("feegow", cancellationToken: None));
        (error.Service, error.UnitId).ShouldBe(("feegow", ""));
        error.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void ToString_WhenPrinted_ShowsNoSecret() => Typed.ToString().ShouldBe("feegow/");
}
