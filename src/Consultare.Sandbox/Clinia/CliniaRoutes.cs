namespace Consultare.Sandbox.Clinia;

/// <summary>The five paths of the dashboard's API (integrations 8).</summary>
internal static class CliniaRoutes
{
    public const string Groups = "/api/users-group";
    public const string Card = "/api/statistics/group/card";
    public const string Count = "/api/whatsapp/chat/count";
    public const string Chart = "/api/statistics/group/chart";
    public const string Appointments = "/api/statistics/appointments";
}
