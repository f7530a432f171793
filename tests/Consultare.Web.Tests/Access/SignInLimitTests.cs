using System.Globalization;
using System.Net;
using Consultare.Data.Users;
using Consultare.Testing;
using Consultare.Web.Access.SignIn;
using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Access;

/// <summary>hub-domain 6.1 and F22: ten failures in fifteen minutes for an e-mail and an address.</summary>
public sealed class SignInLimitTests : IAsyncLifetime
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private DoorHub _hub = null!;
    private UserRow _user = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _hub = await DoorHub.StartAsync();
        _user = await _hub.AddUserAsync();
        _visitor = _hub.Visitor();
    }

    public async Task DisposeAsync()
    {
        _visitor.Dispose();
        await _hub.DisposeAsync();
    }

    [Fact]
    public async Task Login_AfterTenFailures_Is429EvenWithTheRightPassword()
    {
        await FailAsync(10);

        var reply = await _visitor.SignInAsync(_user.Email, Passwords.Right);

        reply.ShouldBeProblem(429, "muitas_tentativas").ShouldContain("15 minutos");
        reply.Header("Retry-After").ShouldBe("900");
        reply.SetCookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Login_AfterNineFailures_LetsInAndForgetsThem()
    {
        await FailAsync(9);
        (await _visitor.SignInAsync(_user.Email, Passwords.Right)).Status.ShouldBe(200);

        await FailAsync(10);
    }

    [Fact]
    public async Task Login_WhenTheRetryTimeHasPassed_LetsIn()
    {
        await FailAsync(10);
        _hub.Clock.Advance(TimeSpan.FromMinutes(10));
        var wait = int.Parse((await LimitedAsync()).Header("Retry-After")!, CultureInfo.InvariantCulture);
        wait.ShouldBe(300);

        _hub.Clock.Advance(TimeSpan.FromSeconds(wait));

        (await _visitor.SignInAsync(_user.Email, Passwords.Right)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Login_WhenFailuresAreSpread_CountsThoseOfTheLastFifteenMinutes()
    {
        await FailAsync(5);
        _hub.Clock.Advance(TimeSpan.FromMinutes(10));
        await FailAsync(5);
        await LimitedAsync();

        _hub.Clock.Advance(TimeSpan.FromMinutes(5));

        await FailAsync(5);
        await LimitedAsync();
    }

    [Fact]
    public async Task Login_WhenLimited_DoesNotProlongTheWait()
    {
        await FailAsync(10);
        _hub.Clock.Advance(Window - TimeSpan.FromSeconds(1));
        (await LimitedAsync()).Header("Retry-After").ShouldBe("1");
        _hub.Clock.Advance(TimeSpan.FromSeconds(1));

        (await _visitor.SignInAsync(_user.Email, Passwords.Right)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Login_WhenOneEmailIsLimited_LetsAnotherInFromTheSameAddress()
    {
        await FailAsync(10);
        var colleague = await _hub.AddUserAsync();

        (await _visitor.SignInAsync(colleague.Email, Passwords.Right)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Login_WhenOneAddressIsLimited_LetsTheSameEmailInFromAnother()
    {
        await FailAsync(10);
        using var elsewhere = _hub.Visitor(fromAddress: "127.0.0.2");

        (await elsewhere.SignInAsync(_user.Email, Passwords.Right)).Status.ShouldBe(200);
        await LimitedAsync();
    }

    [Fact]
    public async Task Login_WhenTheEmailIsSpeltOtherwise_CountsItAsTheSame()
    {
        await FailAsync(10);

        (await _visitor.SignInAsync($" {_user.Email.ToUpperInvariant()}", Passwords.Right)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Login_WhenTheEmailIsUnknown_IsLimitedAllTheSame()
    {
        for (var attempt = 0; attempt < 10; attempt++)
        {
            (await _visitor.SignInAsync("ninguem@consultare.example", Passwords.Wrong)).Status.ShouldBe(401);
        }

        (await _visitor.SignInAsync("ninguem@consultare.example", Passwords.Wrong)).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Login_WhenAttemptsComeAllAtOnce_ChecksTenOfThem()
    {
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 25).Select(_ => _visitor.SignInAsync(_user.Email, Passwords.Wrong)));

        replies.Count(reply => reply.Status == 401).ShouldBe(10);
        replies.Count(reply => reply.Status == 429).ShouldBe(15);
    }

    [Fact]
    public async Task Login_WhenTheDatabaseFails_CountsNoFailure()
    {
        await _hub.ExecuteAsync("ALTER TABLE users RENAME TO users_away");
        for (var attempt = 0; attempt < 11; attempt++)
        {
            (await _visitor.SignInAsync(_user.Email, Passwords.Right)).ShouldBeProblem(500, "falha_interna");
        }

        await _hub.ExecuteAsync("ALTER TABLE users_away RENAME TO users");

        (await _visitor.SignInAsync(_user.Email, Passwords.Right)).Status.ShouldBe(200);
    }

    [Fact]
    public void Enter_WhenFloodedWithOtherEmails_StaysBoundedAndKeepsTheLockedOut()
    {
        var limiter = new LoginLimiter(new ManualTimeProvider(DoorHub.Noon));
        var locked = KeyOf("travada");
        while (limiter.Enter(locked) is null)
        {
        }

        for (var number = 0; number < LoginLimiter.MostKeys + 100; number++)
        {
            limiter.Enter(KeyOf($"inventada{number}")).ShouldBeNull();
        }

        limiter.Keys.ShouldBe(LoginLimiter.MostKeys);
        limiter.Enter(locked).ShouldBe(Window);
    }

    [Fact]
    public void Enter_WhenOldFailuresAreOver_MakesRoomWithThemFirst()
    {
        var clock = new ManualTimeProvider(DoorHub.Noon);
        var limiter = new LoginLimiter(clock);
        for (var number = 0; number < LoginLimiter.MostKeys; number++)
        {
            limiter.Enter(KeyOf($"antiga{number}"));
        }

        clock.Advance(Window);
        limiter.Enter(KeyOf("nova"));

        limiter.Keys.ShouldBe(1);
    }

    private static LoginKey KeyOf(string name) => LoginKey.Of($"{name}@consultare.example", IPAddress.Loopback);

    private async Task FailAsync(int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
        {
            (await _visitor.SignInAsync(_user.Email, Passwords.Wrong)).ShouldBeProblem(401, "credenciais_invalidas");
        }
    }

    private async Task<Reply> LimitedAsync()
    {
        var reply = await _visitor.SignInAsync(_user.Email, Passwords.Right);
        reply.Status.ShouldBe(429);
        return reply;
    }
}
