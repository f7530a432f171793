namespace Consultare.Web.Access.Rules;

/// <summary>Who may use a route. Every route carries exactly one.</summary>
internal abstract record AccessRule
{
    /// <summary>Whether a session is needed.</summary>
    public virtual bool NeedsSignIn => true;

    /// <summary>What someone without the right is told.</summary>
    public virtual string Refusal => "Você não tem permissão para isto. Peça a um administrador.";

    /// <summary>Whether a signed-in person may use the route.</summary>
    public abstract bool Allows(Viewer viewer);
}
