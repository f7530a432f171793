namespace Consultare.Grains.Clinia;

/// <summary>Who signs in to the dashboard, and the cookie of the last time; each is empty when unknown.</summary>
internal sealed record CliniaLoginPair(string User, string Password, string Cookie)
{
    /// <summary>Whether somebody can sign in.</summary>
    public bool CanSignIn => User.Length > 0 && Password.Length > 0;

    /// <summary>A record would print its secrets into whatever log it meets.</summary>
    public override string ToString() => CanSignIn ? "clinia" : "clinia, nobody";
}
