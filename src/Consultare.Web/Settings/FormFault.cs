namespace Consultare.Web.Settings;

/// <summary>What is wrong with a form, and in which field.</summary>
/// <param name="Field">Name of the field, as the API has it.</param>
/// <param name="Detail">Plain Portuguese, without what was typed.</param>
internal sealed record FormFault(string Field, string Detail);
