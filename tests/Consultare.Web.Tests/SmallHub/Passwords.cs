using System.Collections.Concurrent;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>Passwords of the tests, hashed as cheaply as bcrypt allows.</summary>
internal static class Passwords
{
    public const string Right = "certa-2026!";
    public const string Wrong = "errada-2026!";

    private const int Cheapest = 4;
    private static readonly ConcurrentDictionary<string, string> Hashes = new();

    public static string Hash(string password) =>
        Hashes.GetOrAdd(password, text => BCrypt.Net.BCrypt.HashPassword(text, Cheapest));
}
