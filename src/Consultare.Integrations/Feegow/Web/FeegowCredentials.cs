namespace Consultare.Integrations.Feegow.Web;

/// <summary>A user of Feegow's pages.</summary>
/// <param name="User">Name the user signs in with.</param>
/// <param name="Password">The password, a secret.</param>
public sealed record FeegowCredentials(string User, string Password)
{
    /// <summary>Says nothing: neither the name nor the password belongs into a log.</summary>
    public override string ToString() => "Feegow user";
}
