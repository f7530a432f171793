namespace Consultare.Web.Access.SignIn;

/// <summary>Asks for a session.</summary>
/// <param name="Email">E-mail; case and surrounding spaces do not matter.</param>
/// <param name="Password">Password.</param>
public sealed record LoginRequest(string? Email, string? Password)
{
    /// <summary>Says nothing: a record would print the password into whatever log it meets.</summary>
    public override string ToString() => nameof(LoginRequest);
}
