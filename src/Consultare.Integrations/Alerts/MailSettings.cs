namespace Consultare.Integrations.Alerts;

/// <summary>The mail server that alerts go through, and between whom.</summary>
/// <param name="Host">Name or address of the server.</param>
/// <param name="Port">Its port: 587 for STARTTLS, 25 for none.</param>
/// <param name="User">User that sends; empty sends without signing in.</param>
/// <param name="Password">The user's password.</param>
/// <param name="From">The sender's address.</param>
/// <param name="To">The recipients' addresses.</param>
/// <param name="RequiresTls">Whether nothing is sent over a connection that is not encrypted (STARTTLS).</param>
public sealed record MailSettings(
    string Host, int Port, string User, string Password, string From, IReadOnlyList<string> To, bool RequiresTls)
{
    /// <summary>Names the server only.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
