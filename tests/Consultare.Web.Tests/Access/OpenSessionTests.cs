using Consultare.Data.Users;
using Consultare.Web.Access;
using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Access;

/// <summary>F22: whatever changes about a person is in force with the very next call of a session that is open.</summary>
public sealed class OpenSessionTests : IAsyncLifetime
{
    private static readonly string Page = ProbeRoutes.PathOf("agendamentos", PageAction.View);

    private DoorHub _hub = null!;
    private UserRow _user = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _hub = await DoorHub.StartAsync();
        _user = await _hub.AddUserAsync("OPERADOR");
        _visitor = await _hub.SignInAsync(_user);
        (await _visitor.GetAsync(Page)).Status.ShouldBe(200);
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task NextCall_WhenThePermissionIsTakenAway_Is403AndTheSessionGoesOn()
    {
        await _hub.GrantAsync(_user, new PagePermission("agendamentos", false, false, false));

        (await _visitor.GetAsync(Page)).ShouldBeProblem(403, "sem_permissao");
        (await _visitor.GetAsync("/api/auth/session")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task NextCall_WhenAPermissionIsGiven_IsLetIn()
    {
        await _hub.GrantAsync(_user, new PagePermission("settings", true, false, false));

        (await _visitor.GetAsync(ProbeRoutes.PathOf("settings", PageAction.View))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task NextCall_WhenTheRoleChanges_FollowsTheNewRole()
    {
        await _hub.Users.SetRoleAsync(_user.Id, "ADMIN", DateTime.UnixEpoch, CancellationToken.None);

        (await _visitor.GetAsync(ProbeRoutes.PathOf("users", PageAction.Edit))).Status.ShouldBe(200);
        (await _visitor.GetAsync("/api/auth/session")).Json.GetProperty("user").GetProperty("role").GetString().ShouldBe("ADMIN");
    }

    [Fact]
    public async Task NextCall_WhenTheUserIsInactive_EndsTheSession()
    {
        await _hub.Users.SetStatusAsync(_user.Id, "INATIVO", DateTime.UnixEpoch, CancellationToken.None);

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_WhenTheUserIsDeleted_EndsTheSession()
    {
        await _hub.Users.DeleteAsync(_user.Id, CancellationToken.None);

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_WhenThePasswordChanged_EndsTheSession()
    {
        await _hub.ExecuteAsync($"UPDATE users SET password = '{Passwords.Hash("outra-2026!")}' WHERE id = '{_user.Id}'");

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_WhenThirtyDaysHavePassed_EndsTheSession()
    {
        _hub.Clock.Advance(TimeSpan.FromDays(30) + TimeSpan.FromSeconds(1));

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_ShortlyBeforeTheThirtiethDayEnds_IsLetInAndTheEndStays()
    {
        _hub.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));

        var session = await _visitor.GetAsync("/api/auth/session");

        session.Json.GetProperty("expires").GetString().ShouldBe("2026-04-09T15:00:00Z");
        session.SetCookies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("nada")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task NextCall_WhenTheCookieIsNotOurs_EndsTheSession(string value)
    {
        _visitor.Cookie = $"hub_session={value}";

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_WhenTheCookieWasTamperedWith_EndsTheSession()
    {
        var cookie = _visitor.Cookie!;
        var middle = cookie.Length / 2;
        _visitor.Cookie = $"{cookie[..middle]}{(cookie[middle] == 'A' ? 'B' : 'A')}{cookie[(middle + 1)..]}";

        await ShouldHaveEndedAsync();
    }

    [Fact]
    public async Task NextCall_WhenTheCookieIsAnotherHubs_EndsTheSession()
    {
        await using var other = await DoorHub.StartAsync();
        await other.Users.InsertAsync(_user, DateTime.UnixEpoch, CancellationToken.None);
        using var visitorThere = await other.SignInAsync(_user);
        _visitor.Cookie = visitorThere.Cookie;

        await ShouldHaveEndedAsync();
    }

    private async Task ShouldHaveEndedAsync()
    {
        var reply = await _visitor.GetAsync(Page);

        reply.ShouldBeProblem(401, "nao_autenticado");
        reply.ClearsSession.ShouldBeTrue();
        reply.SetCookies.ShouldHaveSingleItem().ShouldContain("expires=Thu, 01 Jan 1970", Case.Insensitive);
    }
}
