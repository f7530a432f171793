using System.Diagnostics;
using System.Globalization;
using Consultare.Web.Access;
using Consultare.Web.Access.SignIn;
using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Access;

public sealed class SignInTests(DoorFixture door) : IClassFixture<DoorFixture>
{
    private readonly DoorHub _hub = door.Hub;

    [Fact]
    public async Task Login_WhenRight_AnswersTheSessionWithAllPages()
    {
        var user = await _hub.AddUserAsync("GESTOR");
        using var visitor = _hub.Visitor();

        var session = (await visitor.SignInAsync(user.Email, Passwords.Right)).Json;

        var person = session.GetProperty("user");
        person.GetProperty("id").GetString().ShouldBe(user.Id);
        person.GetProperty("name").GetString().ShouldBe(user.Name);
        person.GetProperty("email").GetString().ShouldBe(user.Email);
        person.GetProperty("role").GetString().ShouldBe("GESTOR");
        person.GetProperty("department").GetString().ShouldBe(user.Department);
        var permissions = person.GetProperty("permissions");
        permissions.EnumerateObject().Select(page => page.Name).ShouldBe(HubPages.All.Select(page => page.Key));
        permissions.GetProperty("metas").GetRawText().ShouldBe("""{"view":true,"edit":true,"refresh":false}""");
        session.GetProperty("expires").GetString().ShouldBe("2026-04-09T15:00:00Z");
    }

    [Fact]
    public async Task Login_WhenRight_SetsACookieForThirtyDaysThatScriptsCannotRead()
    {
        var user = await _hub.AddUserAsync();
        using var visitor = _hub.Visitor();

        var cookie = (await visitor.SignInAsync(user.Email, Passwords.Right)).SessionSetCookie.ShouldNotBeNull().ToUpperInvariant();

        cookie.ShouldContain("; HTTPONLY");
        cookie.ShouldContain("; SAMESITE=LAX");
        cookie.ShouldContain("; PATH=/");
        cookie.ShouldContain("; EXPIRES=THU, 09 APR 2026 15:00:00 GMT");
        cookie.ShouldNotContain("SECURE");
    }

    [Fact]
    public async Task Login_OverHttps_SetsASecureCookie()
    {
        await using var hub = await DoorHub.StartAsync(https: true);
        var user = await hub.AddUserAsync();
        using var visitor = hub.Visitor();

        var reply = await visitor.SignInAsync(user.Email, Passwords.Right);

        reply.SessionSetCookie.ShouldNotBeNull().ToUpperInvariant().ShouldContain("; SECURE");
    }

    [Fact]
    public async Task Login_WhenTheEmailHasOtherCaseOrSpaces_LetsIn()
    {
        var user = await _hub.AddUserAsync(email: "ana.souza@consultare.example");
        using var visitor = _hub.Visitor();

        (await visitor.SignInAsync("  Ana.SOUZA@Consultare.Example ", Passwords.Right)).Status.ShouldBe(200);
        user.Email.ShouldBe("ana.souza@consultare.example");
    }

    [Theory]
    [InlineData("ATIVO", Passwords.Wrong)]
    [InlineData("INATIVO", Passwords.Right)]
    [InlineData("BLOQUEADO", Passwords.Right)]
    [InlineData(null, Passwords.Right)]
    public async Task Login_WhenAnythingIsWrong_AnswersTheSame401WithoutSayingWhat(string? status, string password)
    {
        var email = $"{Guid.NewGuid()}@consultare.example";
        if (status is not null)
        {
            await _hub.AddUserAsync(status: status, email: email);
        }

        using var visitor = _hub.Visitor();
        var reply = await visitor.SignInAsync(email, password);

        reply.ShouldBeProblem(401, "credenciais_invalidas").ShouldBe("E-mail ou senha incorretos.");
        reply.SetCookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Login_WhenTheStoredPasswordIsNoHash_IsRefused()
    {
        var user = await _hub.AddUserAsync(passwordHash: Passwords.Right);
        using var visitor = _hub.Visitor();

        (await visitor.SignInAsync(user.Email, Passwords.Right)).ShouldBeProblem(401, "credenciais_invalidas");
    }

    [Theory]
    [InlineData("""{"password":"x"}""", "email")]
    [InlineData("""{"email":"  ","password":"x"}""", "email")]
    [InlineData("""{"email":"a@b.example"}""", "password")]
    [InlineData("""{"email":"a@b.example","password":""}""", "password")]
    [InlineData("""{"email":7,"password":"x"}""", "email")]
    public async Task Login_WhenAFieldIsMissingOrWrong_NamesIt(string body, string field)
    {
        using var visitor = _hub.Visitor();

        (await visitor.PostTextAsync("/api/auth/login", body)).ShouldBeProblem(400, "valor_invalido", field);
    }

    [Theory]
    [InlineData(5_000, 8, "email")]
    [InlineData(8, 5_000, "password")]
    public async Task Login_WhenAFieldIsTooLong_NamesIt(int emailLength, int passwordLength, string field)
    {
        using var visitor = _hub.Visitor();

        var reply = await visitor.SignInAsync(new string('a', emailLength), new string('b', passwordLength));

        reply.ShouldBeProblem(400, "valor_invalido", field);
    }

    [Fact]
    public async Task Login_WhenRight_StoresTheLastAccessInClinicTime()
    {
        var user = await _hub.AddUserAsync();

        using var visitor = await _hub.SignInAsync(user);

        var stored = await _hub.Users.FindAsync(user.Id, CancellationToken.None);
        stored!.LastAccess.ShouldBe(new DateTime(2026, 3, 10, 12, 0, 0));
    }

    [Fact]
    public async Task Login_WhenTheLastAccessCannotBeStored_StillLetsIn()
    {
        await using var hub = await DoorHub.StartAsync();
        var user = await hub.AddUserAsync();
        await hub.ExecuteAsync(
            "CREATE TRIGGER full BEFORE UPDATE ON users BEGIN SELECT RAISE(ABORT, 'disk full'); END");
        using var visitor = hub.Visitor();

        (await visitor.SignInAsync(user.Email, Passwords.Right)).Status.ShouldBe(200);
        (await visitor.GetAsync("/api/auth/session")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Session_WhenSignedIn_SaysTheSameAsTheSignIn()
    {
        var user = await _hub.AddUserAsync();
        using var visitor = _hub.Visitor();
        var login = await visitor.SignInAsync(user.Email, Passwords.Right);

        (await visitor.GetAsync("/api/auth/session")).Text.ShouldBe(login.Text);
    }

    [Fact]
    public async Task Session_WhenNobodyIsSignedIn_Is401()
    {
        using var visitor = _hub.Visitor();

        (await visitor.GetAsync("/api/auth/session")).ShouldBeProblem(401, "nao_autenticado");
    }

    [Fact]
    public async Task Logout_WhenSignedIn_MakesTheBrowserForgetTheSession()
    {
        using var visitor = await _hub.SignInAsAsync("OPERADOR");

        var reply = await visitor.PostAsync("/api/auth/logout", content: null);

        (reply.Status, reply.ClearsSession, reply.Text).ShouldBe((204, true, string.Empty));
        (await visitor.GetAsync("/api/auth/session")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Logout_WhenNobodyIsSignedIn_IsHarmless()
    {
        using var visitor = _hub.Visitor();

        (await visitor.PostAsync("/api/auth/logout", content: null)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Matches_WhenThereIsNoUser_DoesTheWorkOfACheckAllTheSame()
    {
        using var passwords = new PasswordCheck();
        var hash = PasswordCheck.Hash(Passwords.Right);

        var known = await CostAsync(passwords, hash);
        var unknown = await CostAsync(passwords, hash: null);

        // Without the work an unknown e-mail is answered thousands of times faster.
        unknown.ShouldBeGreaterThan(known / 5, string.Create(CultureInfo.InvariantCulture, $"{unknown} against {known}"));
    }

    private static async Task<long> CostAsync(PasswordCheck passwords, string? hash)
    {
        var best = long.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            (await passwords.MatchesAsync(Passwords.Wrong, hash, CancellationToken.None)).ShouldBeFalse();
            best = Math.Min(best, Stopwatch.GetTimestamp() - start);
        }

        return best;
    }
}
