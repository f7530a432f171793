namespace Consultare.Sandbox.FeegowWeb;

/// <summary>The people who may sign in to the clinic system's pages, plainly fake.</summary>
public static class FeegowUsers
{
    /// <summary>The user the hub shares by default.</summary>
    public const string Hub = "sandbox@example.test";

    /// <summary>A user of its own for the waiting room.</summary>
    public const string Monitor = "sandbox-monitor@example.test";

    /// <summary>A user of its own for the revenue report.</summary>
    public const string Report = "sandbox-relatorio@example.test";

    /// <summary>The password of all three.</summary>
    public const string Password = "sandbox-senha-falsa";

    private static readonly string[] Known = [Hub, Monitor, Report];

    /// <summary>Whether the pair is right.</summary>
    public static bool Knows(string user, string password) => Known.Contains(user) && password == Password;

    /// <summary>Whether there is such a user.</summary>
    public static bool Knows(string user) => Known.Contains(user);
}
