using Consultare.Web.Tests.SmallHub;

namespace Consultare.Web.Tests.Access;

/// <summary>F23: no e-mail, password or name reaches the log, at any level.</summary>
public sealed class QuietLogTests
{
    [Fact]
    public async Task Login_HoweverItEnds_LogsNeitherEmailNorPassword()
    {
        await using var hub = await DoorHub.StartAsync();
        var user = await hub.AddUserAsync(email: "maria.indiscreta@consultare.example");
        using var visitor = hub.Visitor();

        await visitor.SignInAsync(user.Email, Passwords.Right);
        for (var attempt = 0; attempt < 11; attempt++)
        {
            await visitor.SignInAsync(user.Email, Passwords.Wrong);
        }

        await visitor.SignInAsync("joao.indiscreto@consultare.example", Passwords.Wrong);
        await visitor.PostTextAsync("/api/auth/login", """{"email":"maria.indiscreta@consultare.example","password":"errada-2026!""");
        await hub.ExecuteAsync("ALTER TABLE users RENAME TO users_away");
        (await visitor.SignInAsync("maria.indiscreta@consultare.example", Passwords.Wrong)).Status.ShouldBe(429);
        (await visitor.SignInAsync("rosa.indiscreta@consultare.example", Passwords.Wrong)).Status.ShouldBe(500);

        hub.Log.Lines.ShouldNotContain(line => Tells(line.Text));
        hub.Log.Lines.Count(line => line.Category.StartsWith("Consultare.Web.Access", StringComparison.Ordinal)).ShouldBe(11);
    }

    private static bool Tells(string text) =>
        text.Contains("indiscret", StringComparison.OrdinalIgnoreCase)
        || text.Contains(Passwords.Right, StringComparison.Ordinal)
        || text.Contains(Passwords.Wrong, StringComparison.Ordinal)
        || text.Contains("Ana Souza", StringComparison.Ordinal);
}
