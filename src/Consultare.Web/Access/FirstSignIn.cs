namespace Consultare.Web.Access;

/// <summary>The made-up way in to a hub without users; shown once and kept nowhere.</summary>
/// <param name="Email">E-mail of the first administrator.</param>
/// <param name="Password">Their password.</param>
public sealed record FirstSignIn(string Email, string Password)
{
    /// <summary>Says nothing: a record would print the password into whatever log it meets.</summary>
    public override string ToString() => nameof(FirstSignIn);
}
