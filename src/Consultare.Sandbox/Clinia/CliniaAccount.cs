namespace Consultare.Sandbox.Clinia;

/// <summary>Who may sign in to the chat dashboard, plainly fake.</summary>
public static class CliniaAccount
{
    /// <summary>E-mail of the account.</summary>
    public const string User = "sandbox-clinia@example.test";

    /// <summary>Its password.</summary>
    public const string Password = "sandbox-senha-falsa";
}
