namespace Consultare.Web.Access.Rules;

/// <summary>Anyone, signed in or not.</summary>
internal sealed record EveryoneRule : AccessRule
{
    /// <inheritdoc />
    public override bool NeedsSignIn => false;

    /// <inheritdoc />
    public override bool Allows(Viewer viewer) => true;
}
