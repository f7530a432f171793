using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Web;

/// <summary>What can go wrong on Feegow's pages, in sentences for the staff (hub-integrations 4.5).</summary>
internal static class FeegowWebFailures
{
    public static IntegrationFailure NoCredentials() => Of(
        FailureKind.Configuration, "Não há usuário e senha do Feegow; informe-os em Configurações ou em FEEGOW_USER e FEEGOW_PASS.");

    public static IntegrationFailure WrongPassword() => Of(
        FailureKind.Credential, "O Feegow recusou o usuário ou a senha; corrija-os em Configurações antes de tentar de novo.");

    public static IntegrationFailure StillBlocked(int evictions) => Of(
        FailureKind.SessionTaken,
        $"Outra sessão do mesmo usuário do Feegow continua aberta após {evictions} encerramentos; use um usuário só do hub.");

    public static IntegrationFailure UnknownPage(int? status = null) => Of(
        FailureKind.UnknownPage, "O Feegow mostrou uma página desconhecida (manutenção?); os dados gravados foram mantidos.", status);

    public static IntegrationFailure SessionLost() => Of(FailureKind.SessionLost, "A sessão do Feegow caiu e um novo acesso não a recuperou.");

    public static IntegrationFailure UnitStuck(int unitId) => Of(
        FailureKind.Untrusted, $"O Feegow não mudou para a unidade {unitId}; nada foi gravado para ela.");

    public static IntegrationFailure NoToken(int unitId) => Of(
        FailureKind.Untrusted, $"A página Totem da unidade {unitId} não pediu a fila; o acesso anterior foi mantido.");

    public static IntegrationFailure ForeignToken(int unitId) => Of(
        FailureKind.Untrusted, $"O acesso obtido para a unidade {unitId} é de outra unidade; o anterior foi mantido.");

    public static IntegrationFailure Unproven(int unitId, int? status) => Of(
        FailureKind.Untrusted, $"O acesso obtido para a unidade {unitId} não pôde ser confirmado; o anterior foi mantido.", status);

    private static IntegrationFailure Of(FailureKind kind, string message, int? status = null) => new(kind, message, status, [], 1);
}
