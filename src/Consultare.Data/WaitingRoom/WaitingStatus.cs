namespace Consultare.Data.WaitingRoom;

/// <summary>The words of espera_medica.status and recepcao_historico.status that the hub itself writes (hub-domain 2.10).</summary>
public static class WaitingStatus
{
    /// <summary>Waits to be called.</summary>
    public const string Waiting = "Espera";

    /// <summary>Is being seen.</summary>
    public const string InService = "Em Atendimento";

    /// <summary>Is no longer in the unit's list.</summary>
    public const string Finished = "Finalizado (Saiu)";
}
