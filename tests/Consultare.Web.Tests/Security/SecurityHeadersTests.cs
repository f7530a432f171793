using Consultare.Web.Tests.SmallHub;
using Microsoft.AspNetCore.Builder;
using Consultare.Web.Access;

namespace Consultare.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
        "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    [Theory]
    [InlineData("/page", 200)]
    [InlineData("/api/probe/everyone", 200)]
    [InlineData("/api/probe/me", 401)]
    [InlineData("/api/probe/number?n=x", 400)]
    [InlineData("/api/boom", 500)]
    [InlineData("/nada", 404)]
    public async Task EveryAnswer_CarriesTheHeaders(string path, int status)
    {
        await using var hub = await DoorHub.StartAsync(
            routes => routes.MapGet("/api/boom", string () => throw new InvalidOperationException()).AllowEveryone());
        using var visitor = hub.Visitor();

        var reply = await visitor.GetAsync(path);

        reply.Status.ShouldBe(status);
        reply.Header("Content-Security-Policy").ShouldBe(Policy);
        reply.Header("X-Content-Type-Options").ShouldBe("nosniff");
        reply.Header("Referrer-Policy").ShouldBe("same-origin");
        reply.Header("Permissions-Policy").ShouldNotBeNull().ShouldContain("camera=()");
        reply.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        reply.Header("Server").ShouldBeNull();
        reply.Header("Strict-Transport-Security").ShouldBeNull();
        reply.Header("Cache-Control").ShouldBe(path.StartsWith("/api", StringComparison.Ordinal) ? "no-store" : null);
    }

    [Fact]
    public async Task EveryAnswer_OverHttps_AsksToStayWithHttps()
    {
        await using var hub = await DoorHub.StartAsync(https: true);
        using var visitor = hub.Visitor();

        (await visitor.GetAsync("/page")).Header("Strict-Transport-Security").ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task SignIn_ThatSetsACookie_IsNotStoredEither()
    {
        await using var hub = await DoorHub.StartAsync();
        var user = await hub.AddUserAsync();
        using var visitor = hub.Visitor();

        (await visitor.SignInAsync(user.Email, Passwords.Right)).Header("Cache-Control").ShouldBe("no-store");
    }
}
