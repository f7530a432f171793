namespace Consultare.Web.Access.Rules;

/// <summary>Whoever is signed in.</summary>
internal sealed record SignedInRule : AccessRule
{
    /// <inheritdoc />
    public override bool Allows(Viewer viewer) => true;
}
