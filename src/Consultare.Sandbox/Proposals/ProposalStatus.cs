namespace Consultare.Sandbox.Proposals;

/// <summary>The five statuses of integrations 2, in the order of their ids.</summary>
internal static class ProposalStatus
{
    public const string Waiting = "Aguardando aprovação do cliente";
    public const string Executed = "Executada";

    public static readonly IReadOnlyList<string> All =
    [
        Waiting,
        "Aprovada pelo cliente",
        "Rejeitada pelo cliente",
        "Aguardando aprovação de financiamento",
        Executed,
    ];
}
