using Consultare.Integrations.Answers;

namespace Consultare.Grains.Credentials;

/// <summary>Why a Feegow user could not be used, before anything was asked of Feegow.</summary>
internal static class FeegowGateFailures
{
    public static IntegrationFailure NoCredentials() => Of(
        FailureKind.Configuration, "Não há usuário e senha do Feegow; informe-os em Configurações ou em FEEGOW_USER e FEEGOW_PASS.");

    public static IntegrationFailure RefusedBefore() => Of(
        FailureKind.Credential, "O Feegow já recusou este usuário e senha; não houve nova tentativa. Corrija-os em Configurações.");

    public static IntegrationFailure Busy() => Of(
        FailureKind.Busy, "Outro serviço do hub está usando o mesmo usuário do Feegow; a vez deste vem em seguida.");

    public static IntegrationFailure TooClose() => Of(
        FailureKind.Busy, "O usuário do Feegow entrou no sistema há pouco; a próxima entrada vem em seguida.");

    public static IntegrationFailure TooSoon(string until) => Of(
        FailureKind.SessionLost, $"O acesso já foi renovado há pouco; a próxima renovação automática pode ser a partir das {until}.");

    public static IntegrationFailure NothingStored(int unitId) => Of(
        FailureKind.SessionLost, $"Ainda não há acesso gravado para a unidade {unitId}; o serviço Auth Feegow o obtém.");

    private static IntegrationFailure Of(FailureKind kind, string message) => new(kind, message, null, [], 0);
}
