namespace Consultare.Web.Access.Rules;

/// <summary>Whoever may do this on at least one of these pages.</summary>
/// <param name="Pages">The pages.</param>
/// <param name="Action">What is to be done.</param>
internal sealed record AnyOfPagesRule(IReadOnlyList<HubPage> Pages, PageAction Action) : AccessRule
{
    /// <inheritdoc />
    public override string Refusal =>
        $"Você não tem acesso a {string.Join(" nem a ", Pages.Select(page => page.Title))}. Peça a um administrador.";

    /// <inheritdoc />
    public override bool Allows(Viewer viewer) => Pages.Any(page => viewer.Can(page.Key, Action));
}
