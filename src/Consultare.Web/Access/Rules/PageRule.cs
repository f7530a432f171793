namespace Consultare.Web.Access.Rules;

/// <summary>Whoever may do this on that page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Action">What is to be done.</param>
internal sealed record PageRule(HubPage Page, PageAction Action) : AccessRule
{
    /// <inheritdoc />
    public override string Refusal =>
        $"Você não tem permissão para {Verb(Action)} em {Page.Title}. Peça a um administrador.";

    /// <inheritdoc />
    public override bool Allows(Viewer viewer) => viewer.Can(Page.Key, Action);

    private static string Verb(PageAction action) => action switch
    {
        PageAction.View => "ver o que está",
        PageAction.Edit => "alterar o que está",
        _ => "pedir atualização",
    };
}
