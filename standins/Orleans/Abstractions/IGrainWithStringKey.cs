namespace Orleans;

/// <summary>A grain interface whose key is a string.</summary>
public interface IGrainWithStringKey : IGrain;
