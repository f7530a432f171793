namespace Consultare.Web.Access.Rules;

/// <summary>Whoever may do this on at least one page.</summary>
/// <param name="Action">What is to be done.</param>
internal sealed record AnyPageRule(PageAction Action) : AccessRule
{
    /// <inheritdoc />
    public override string Refusal => Action == PageAction.Refresh
        ? "Você não tem permissão para pedir atualização em nenhuma página. Peça a um administrador."
        : "Você ainda não tem acesso a nenhuma página. Peça a um administrador.";

    /// <inheritdoc />
    public override bool Allows(Viewer viewer) => viewer.CanAny(Action);
}
