using System.Security.Cryptography;
using Consultare.Web.Access;
using Consultare.Web.Hosting;
using Consultare.Web.Tests.SmallHub;
using Microsoft.Extensions.Configuration;

namespace Consultare.Web.Tests.Access;

public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private const string Email = "chefe@consultare.example";
    private const string Password = "senha-da-chefe-1";

    private DoorHub _hub = null!;

    public async Task InitializeAsync() => _hub = await DoorHub.StartAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Fact]
    public async Task Ensure_WhenTheTableIsEmpty_MakesUpAnAdministratorWhoCanSignIn()
    {
        var made = await EnsureAsync(email: null, password: null);

        made.ShouldNotBeNull().Email.ShouldBe("admin@consultare.local");
        using var visitor = _hub.Visitor();
        var session = (await visitor.SignInAsync(made.Email, made.Password)).Json;
        session.GetProperty("user").GetProperty("role").GetString().ShouldBe("ADMIN");
    }

    [Fact]
    public async Task Ensure_WhenTheTableIsEmpty_DrawsThePasswordFromLettersNobodyMistakes()
    {
        var drawn = (Letters: string.Empty, Length: 0);
        var made = await EnsureAsync(email: null, password: null, (letters, length) =>
        {
            drawn = (letters, length);
            return new string('k', length);
        });

        made!.Password.ShouldBe(new string('k', drawn.Length));
        drawn.Length.ShouldBeGreaterThanOrEqualTo(16);
        drawn.Letters.Length.ShouldBeGreaterThan(50);
        drawn.Letters.IndexOfAny(['0', 'O', 'o', '1', 'I', 'l']).ShouldBe(-1);
        drawn.Letters.Distinct().Count().ShouldBe(drawn.Letters.Length);
    }

    [Fact]
    public async Task Ensure_WhenSomebodyIsThere_MakesNobodyUp()
    {
        await _hub.AddUserAsync("OPERADOR", status: "INATIVO");

        (await EnsureAsync(email: null, password: null)).ShouldBeNull();
        (await _hub.Users.ListAsync(CancellationToken.None)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ensure_WhenRepeated_ShowsThePasswordOnce()
    {
        await EnsureAsync(email: null, password: null);

        (await EnsureAsync(email: null, password: null)).ShouldBeNull();
    }

    [Fact]
    public async Task Ensure_WhenTheSettingsNameOne_CreatesItBesideOthers()
    {
        await _hub.AddUserAsync();

        (await EnsureAsync($" {Email.ToUpperInvariant()} ", Password)).ShouldBeNull();

        using var visitor = _hub.Visitor();
        (await visitor.SignInAsync(Email, Password)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Ensure_WhenTheSettingsNameOneOnAnEmptyTable_MakesNoOtherUp()
    {
        await EnsureAsync(Email, Password);

        (await _hub.Users.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Email.ShouldBe(Email);
    }

    [Fact]
    public async Task Ensure_WhenTheAccountIsThere_NeverChangesIt()
    {
        var before = await _hub.AddUserAsync("OPERADOR", status: "INATIVO", email: Email);

        (await EnsureAsync(Email.ToUpperInvariant(), Password)).ShouldBeNull();

        (await _hub.Users.ListAsync(CancellationToken.None)).ShouldHaveSingleItem().ShouldBe(before);
    }

    [Theory]
    [InlineData(Email, null, "HUB_ADMIN_PASSWORD")]
    [InlineData(Email, "", "HUB_ADMIN_PASSWORD")]
    [InlineData(null, Password, "HUB_ADMIN_EMAIL")]
    [InlineData("chefe", Password, "HUB_ADMIN_EMAIL")]
    public async Task Ensure_WhenTheSettingsAreHalf_RefusesTheStartAndNamesTheOther(
        string? email, string? password, string setting)
    {
        var refusal = await Should.ThrowAsync<SettingException>(() => EnsureAsync(email, password));

        refusal.Message.ShouldStartWith(setting);
        (await _hub.Users.AnyAsync(CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task Ensure_WhenTwoNodesStartTogether_LeavesOneAccount()
    {
        await Task.WhenAll(EnsureAsync(Email, Password), EnsureAsync(Email, Password));

        (await _hub.Users.ListAsync(CancellationToken.None)).ShouldHaveSingleItem();
    }

    private Task<FirstSignIn?> EnsureAsync(string? email, string? password, RandomText? random = null)
    {
        var settings = new Dictionary<string, string?> { ["HUB_ADMIN_EMAIL"] = email, ["HUB_ADMIN_PASSWORD"] = password };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        random ??= (letters, length) => RandomNumberGenerator.GetString(letters, length);
        return new FirstAdministrator(_hub.Users, configuration, _hub.Clock, random).EnsureAsync(CancellationToken.None);
    }
}
